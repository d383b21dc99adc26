using KazRuMtQa.Lab.Data;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>
/// Sentences by humans with one or two words lost, doubled, moved, bent or put in from elsewhere in the article, or a mark lost or
/// scattered: faults of engines weaker than those of the test sets. The same seed damages the same sentences in the same way.
/// </summary>
internal sealed class DamagedSentences(int seed)
{
    /// <summary>One sentence in so many.</summary>
    private const int Distance = 3;
    private const int FewestTokens = 6;

    private static readonly string[] Fillers = ["the", "a", "of", "to", "in", "that", "it", "is", "on", "for"];

    public IEnumerable<MeasuredArticle> Of(MeasuredArticle article)
    {
        var random = new Random((int)StableHash.Spread(StableHash.Of(article.Text)) ^ seed);
        var words = article.Text.Split(' ').Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower)).ToArray();
        if (words.Length == 0) yield break;
        var document = Document.Create(article.Text, Language.English, Models.Bundled.Folder);
        for (var i = random.Next(Distance); i < document.Sentences.Count; i += Distance)
        {
            var sentence = document.Sentences[i];
            if (sentence.EndToken - sentence.FirstToken >= FewestTokens)
                yield return article with
                {
                    Origin = Origin.Machine,
                    Producer = "damaged",
                    Text = Damaged(sentence.Span.In(article.Text), words, random)
                };
        }
    }

    private static string Damaged(string sentence, string[] words, Random random)
    {
        var parts = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var faults = random.Next(1, 3); faults > 0 && parts.Count > 3; faults--) Damage(parts, random.Next(1, parts.Count - 1), words, random);
        return string.Join(' ', parts);
    }

    private static void Damage(List<string> parts, int at, string[] words, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                (parts[at], parts[at - 1]) = (parts[at - 1], parts[at]);
                break;
            case 2:
                parts.Insert(at, parts[at]);
                break;
            case 3:
                parts[at] = words[random.Next(words.Length)];
                break;
            case 4:
                parts.Insert(at, Fillers[random.Next(Fillers.Length)]);
                break;
            case 5:
                var part = parts[at];
                parts.RemoveAt(at);
                parts.Insert(random.Next(parts.Count + 1), part);
                break;
            case 6:
                parts[at] = Bent(parts[at]);
                break;
            case 7:
                if (char.IsLetterOrDigit(parts[at][^1])) parts[at] += random.Next(2) == 0 ? "." : ",";
                break;
            default:
                if (random.Next(3) == 0) parts[0] = parts[0].ToLowerInvariant();
                else parts[^1] = parts[^1].TrimEnd('.', '!', '?', '”', '"');
                break;
        }

        parts.RemoveAll(part => part.Length == 0);
    }

    /// <summary>Another form of the word, often one that does not exist.</summary>
    private static string Bent(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
        : word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') ? word[..^1]
        : word + "s";
}
