using KazRuMtQa.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace KazRuMtQa.Server.Tests;

/// <summary>Checkers and policies of several outlets among the services of one site, from its configuration.</summary>
public sealed class OutletTests
{
    private const string Doubled = "The mayor opened the the bridge on Monday.";

    [Test]
    public void EachOutletHasItsOwnRulesAndPolicy()
    {
        var (sport, news) = (Outlet("sport", ("DisabledRules:0", "repetition")), Outlet("news", ("RefusedRules:0", "repetition")));
        using var services = Services(sport, news).BuildServiceProvider();
        Assert.That(services.GetRequiredKeyedService<MtChecker>("sport").Check(Doubled).Findings, Is.Empty);
        var report = services.GetRequiredKeyedService<MtChecker>("news").Check(Doubled);
        Assert.That(report.Findings.Select(finding => finding.Rule.Family), Has.Member("repetition"));
        Assert.That(services.GetRequiredKeyedService<PublishingPolicy>("news").Decide(report).Action, Is.EqualTo(PublishingAction.Refuse));
        Assert.That(services.GetRequiredKeyedService<PublishingPolicy>("sport").Decide(report).Action, Is.Not.EqualTo(PublishingAction.Refuse));
    }

    [Test]
    public void AFileIsReadFirst()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "outlet.json");
        File.WriteAllText(path, """{ "rules": { "repetition": "off" }, "reviewBelow": 90 }""");
        using var services = Services(Outlet("news", ("ConfigurationFile", path), ("ReviewBelow", "80"))).BuildServiceProvider();
        Assert.That(services.GetRequiredKeyedService<MtChecker>("news").Check(Doubled).Findings, Is.Empty);
    }

    [TestCase("DisabledRules:0", "repetitions", "there is no rule or family “repetitions”", TestName = "an unknown rule")]
    [TestCase("BlockBelow", "101", "BlockBelow is 101; it must be from 0 to 100", TestName = "an impossible number")]
    [TestCase("WarnAboveLikelihood", "-0.5", "WarnAboveLikelihood is -0.5; it must be from 0 to 1", TestName = "a negative number")]
    [TestCase("ConfigurationFile", "nowhere.json", "Could not find file", TestName = "a missing file")]
    public void ABrokenConfigurationStopsTheStart(string key, string value, string message)
    {
        var services = Services(Outlet("news", (key, value)));
        Assert.That(async () => await Start(services),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains($"outlet “news”: {message}"));
    }

    [Test]
    public void AnUnknownKeyStopsTheStart() =>
        Assert.That(
            async () =>
                await Start(Services(Outlet("news", ("BlokBelow", "90")))), Throws.InvalidOperationException.With.Message.Contains("BlokBelow"));

    [Test]
    public async Task HealthSaysWhenModelsAreMissing()
    {
        Assert.That((await Health(Models.Bundled)).Status, Is.EqualTo(HealthStatus.Healthy));
        var without = await Health(Models.None);
        Assert.That(without.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That(without.Entries["kazrumtqa"].Description, Does.Contain("tagger.bin"));
    }

    [Test]
    public async Task TheHostStartsWarm()
    {
        var services = Services();
        services.AddKazRuMtQa().AddKazRuMtQaWarmUp();
        await Start(services);
        Assert.That(services.Any(service => service.ServiceType.Name == "IHostedService"));
    }

    private static async Task<HealthReport> Health(Models models)
    {
        var services = Services();
        services.AddSingleton(models).AddKazRuMtQa().AddHealthChecks().AddKazRuMtQa();
        using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }

    private static (string Name, IConfiguration Settings) Outlet(string name, params (string Key, string Value)[] settings) =>
        (name,
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
                .Build());

    private static ServiceCollection Services(params (string Name, IConfiguration Settings)[] outlets)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        foreach (var (name, settings) in outlets) services.AddKazRuMtQaOutlet(name, settings);
        return services;
    }

    /// <summary>Starts a site with the services and stops it again.</summary>
    private static async Task Start(ServiceCollection services)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("urls", (string?)"http://127.0.0.1:0")]);
        foreach (var service in services) builder.Services.Add(service);
        await using var site = builder.Build();
        await site.StartAsync();
        await site.StopAsync();
    }
}
