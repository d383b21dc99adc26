using BenchmarkDotNet.Attributes;
using KazRuMtQa.Languages;
using KazRuMtQa.Phrases;
using KazRuMtQa.Rules;
using KazRuMtQa.Text;

namespace KazRuMtQa.Benchmarks;

/// <summary>
/// Phrases of tables of growing size, over the text of <see cref="CheckBenchmarks"/>: the look-up must cost a small part of the whole check.
/// </summary>
[MemoryDiagnoser]
public class PhraseBenchmarks
{
    private readonly Document document = Document.Create(BenchmarkText.Of(BenchmarkText.Megabyte)[0], Language.English, ModelFolder.None);
    private PhraseBook book = new([], Language.English);

    [Params(100, 5_000)]
    public int Rows { get; set; }

    /// <summary>
    /// The phrases are made of words of the text, so that almost every look-up of a word that is not a grammatical one has rows to try.
    /// </summary>
    [GlobalSetup]
    public void Setup()
    {
        var words = document.Tokens.Where(token => token.IsWord && token.Lower.All(char.IsAsciiLetter)).Select(token => token.Lower).Distinct()
            .ToArray();
        var random = new Random(1);
        book = new PhraseBook([new PhraseTable("made.tsv",
            Enumerable.Range(0, Rows).Select(i => new PhraseRow(i, [Phrase(random, words), "", "?", "minor", "", "", "ru", ""], Language.English)))],
                Language.English);
    }

    [Benchmark]
    public int Matches() => book.Find(document)["made.tsv"].Count;

    private static string Phrase(Random random, string[] words)
    {
        var name = random.Next(3) == 0 ? "<name> " : "";
        var gap = random.Next(3) == 0 ? $" * ~{Word()}" : "";
        var context = random.Next(3) == 0 ? $" [!{Word()}|{Word()}]" : "";
        return $"{name}{Word()} (the) {Word()}|{Word()}{gap}{context}";

        string Word() => words[random.Next(words.Length)];
    }
}
