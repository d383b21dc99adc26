using System.Collections.Concurrent;

namespace KazRuMtQa.Languages;

/// <summary>Trained models, each loaded from its file on first ask and kept. Immutable and thread-safe.</summary>
/// <param name="path">The folder; null when there are no models.</param>
internal sealed class ModelFolder(string? path)
{
    private readonly ConcurrentDictionary<object, Lazy<object?>> models = new();

    /// <summary>No models at all.</summary>
    public static ModelFolder None { get; } = new(null);

    /// <summary>The models that ship with the library, in the folder <c>models</c> beside the application.</summary>
    public static ModelFolder Bundled { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "models"));

    public string? Path => path;

    public bool Has(string file) => path is not null && File.Exists(System.IO.Path.Combine(path, file));

    /// <summary>These models, but for one kind another model.</summary>
    public ModelFolder With<T>(TrainedModel<T> kind, T? model)
        where T : class
    {
        var other = new ModelFolder(path);
        foreach (var (key, loaded) in models) other.models[key] = loaded;
        other.models[kind] = new Lazy<object?>(model);
        return other;
    }

    internal T? Get<T>(TrainedModel<T> kind)
        where T : class =>
        (T?)models.GetOrAdd(kind, static (_, argument) => new Lazy<object?>(() => argument.folder.Load(argument.kind)), (folder: this, kind)).Value;

    private T? Load<T>(TrainedModel<T> kind)
        where T : class =>
        Has(kind.File) ? kind.Load(System.IO.Path.Combine(path!, kind.File)) : null;
}
