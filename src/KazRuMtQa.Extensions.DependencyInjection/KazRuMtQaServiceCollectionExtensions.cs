using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
        services.TryAddSingleton(Models.Bundled);
        return services.AddSingleton(options.Policy).AddSingleton(provider => CheckerOf(provider, checking))
            .AddSingleton<IMtChecker>(provider => provider.GetRequiredService<MtChecker>());
    }

    /// <summary>
    /// Adds a checker and a policy for one outlet, under its name as the key: <c>[FromKeyedServices("sport")] MtChecker checker</c>. All
    /// outlets share the models. The settings are validated when the host starts.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="outlet">Name of the outlet.</param>
    /// <param name="configuration">The section with its settings; see <see cref="OutletSettings"/>.</param>
    public static IServiceCollection AddKazRuMtQaOutlet(this IServiceCollection services, string outlet, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(outlet);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(Models.Bundled);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OutletSettings>, OutletValidation>());
        services.AddOptions<OutletSettings>(outlet).Bind(configuration, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services
            .AddKeyedSingleton(outlet, (provider, _) => CheckerOf(provider, SettingsOf(provider, outlet).ToCheckOptions()))
            .AddKeyedSingleton(outlet, (provider, _) => SettingsOf(provider, outlet).ToPolicy());
    }

    /// <summary>Loads the models before the host takes requests; the checker has to be among the services as well.</summary>
    public static IServiceCollection AddKazRuMtQaWarmUp(this IServiceCollection services) => services.AddHostedService<WarmUp>();

    /// <summary>Adds a health check: unhealthy when nothing is found where something is, degraded when models are missing.</summary>
    public static IHealthChecksBuilder AddKazRuMtQa(this IHealthChecksBuilder builder, string name = "kazrumtqa")
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<CheckerHealth>(name);
    }

    private static MtChecker CheckerOf(IServiceProvider provider, CheckOptions options) => new(options, provider.GetRequiredService<Models>());

    private static OutletSettings SettingsOf(IServiceProvider provider, string outlet) =>
        provider.GetRequiredService<IOptionsMonitor<OutletSettings>>().Get(outlet);
}
