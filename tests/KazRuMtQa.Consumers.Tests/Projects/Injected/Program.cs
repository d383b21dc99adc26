using KazRuMtQa;
using KazRuMtQa.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Two outlets of one site: one refuses what was left untranslated, the other does not look for it.
var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["news:RefusedRules:0"] = "untranslated",
    ["sport:DisabledRules:0"] = "untranslated",
    ["sport:BlockBelow"] = "0",
}).Build();
var services = new ServiceCollection();
services.AddKazRuMtQa();
foreach (var outlet in configuration.GetChildren()) services.AddKazRuMtQaOutlet(outlet.Key, outlet);
using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
foreach (var outlet in new[] { "news", "sport" })
{
    var checker = provider.GetRequiredKeyedService<MtChecker>(outlet);
    var report = checker.Check("The bridge was opened on Monday. Движение по мосту начнется в пятницу. The old one will be closed.");
    var decision = provider.GetRequiredKeyedService<PublishingPolicy>(outlet).Decide(report);
    Console.WriteLine($"{outlet}: {decision.Action}: {decision.Reason}");
}
