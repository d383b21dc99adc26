namespace KazRuMtQa.Tests.Languages;

public sealed class ModelsTests
{
    private const string Text = "The bus that left the city in the morning was overturned on the road.";

    [Test]
    public void TheBundledOnesAreAllThere() => Assert.That(Models.Bundled.Missing, Is.Empty);

    [Test]
    public void WithoutModelsTheReportSaysWhatIsMissing()
    {
        var report = new MtChecker(null, Models.None).Check(Text);
        Assert.That(report.MissingModels, Is.EqualTo(Models.None.Missing));
        Assert.That(report.MissingModels, Does.Contain("tagger.bin").And.Contain("words.lm.bin").And.Contain("classifiers.bin"));
    }

    [Test]
    public void AFolderWithOneModelLacksTheOthers()
    {
        var folder = Directory.CreateTempSubdirectory("models-");
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "models", "tagger.bin"), Path.Combine(folder.FullName, "tagger.bin"));
            var models = Models.Load(folder.FullName);
            Assert.That(models.Missing, Does.Not.Contain("tagger.bin").And.Contain("words.lm.bin"));
            Assert.That(models.Warm, Throws.Nothing);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void ADamagedModelIsRefusedWithItsName()
    {
        var folder = Directory.CreateTempSubdirectory("models-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "tagger.bin"), "no tagger");
            Assert.That(Models.Load(folder.FullName).Warm, Throws.TypeOf<InvalidDataException>().With.Message.Contains("tagger.bin"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void AFolderThatIsNotThereIsNamed() =>
        Assert.That(() => Models.Load("no-such-folder"), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("no-such-folder"));
}
