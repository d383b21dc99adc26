namespace KazRuMtQa.Languages;

/// <summary>A kind of model: the name of its file, and how it is read. The key itself holds no model; folders of models do.</summary>
/// <param name="file">Name of the file in whatever folder.</param>
/// <param name="load">Reads it; throws <see cref="InvalidDataException"/> when it was trained on other features.</param>
internal sealed class TrainedModel<T>(string file, Func<string, T> load)
    where T : class
{
    public string File => file;

    /// <summary>The model, loaded on first ask; null when the folder lacks it.</summary>
    public T? In(ModelFolder folder) => folder.Get(this);

    internal T Load(string path) => load(path);
}
