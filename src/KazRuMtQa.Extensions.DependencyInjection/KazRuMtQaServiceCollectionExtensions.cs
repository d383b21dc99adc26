using Microsoft.Extensions.DependencyInjection;

namespace KazRuMtQa.Extensions.DependencyInjection;

/// <summary>Puts the checker among the services of an application.</summary>
public static class KazRuMtQaServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="MtChecker"/> and one <see cref="PublishingPolicy"/> for the process; both are immutable and thread-safe. The
    /// options are read here and now, so that a broken configuration stops the start and not the first article.
    /// </summary>
    public static IServiceCollection AddKazRuMtQa(this IServiceCollection services, Action<KazRuMtQaOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new KazRuMtQaOptions();
        configure?.Invoke(options);
        var checking = options.Checking;
        return services.AddSingleton(options.Policy).AddSingleton(_ => new MtChecker(checking)).AddSingleton<IMtChecker>(provider => provider.GetRequiredService<MtChecker>());
    }
}
