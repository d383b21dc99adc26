using System.IO.Compression;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Lab.Training;

/// <summary>A sentence of a treebank in our own tokens, each with the tag that the treebank gives it.</summary>
internal sealed record TaggedSentence(TokenList Tokens, PartOfSpeech[] Tags);

/// <summary>
/// Reads CoNLL-U, plain or gzip. Our tokens are not those of Universal Dependencies: "don't" and "U.S.-led" are one token here and two or
/// three there, so a token takes the tag of what it covers: of the last word where a hyphen joins, else of the first.
/// </summary>
internal static class Treebank
{
    public static IEnumerable<TaggedSentence> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return Align(rows);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                if (cells.Length != 10) throw new InvalidDataException($"{path}: a line has {cells.Length} cells, expected 10: {line}");
                rows.Add(cells);
            }
        }

        if (rows.Count > 0) yield return Align(rows);
    }

    private static TaggedSentence Align(List<string[]> rows)
    {
        var (text, words) = TextOf(rows);
        var tokens = Tokenizer.Tokenize(text, Language.English);
        var tags = new PartOfSpeech[tokens.Count];
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            while (next < words.Count && words[next].Span.End <= token.Span.Start) next++;
            var covered = words.Skip(next).TakeWhile(word => word.Span.Start < token.Span.End).Select(word => word.Cells).ToArray();
            tags[i] = PartOfSpeechTagger.ByKind(token.Kind) is var certain and not PartOfSpeech.None ? certain : TagOf(token, covered);
        }

        return new TaggedSentence(tokens, tags);
    }

    /// <summary>The text of the sentence; the words of a contraction ("3-4 don't") all span it.</summary>
    private static (string Text, List<(TextSpan Span, string[] Cells)> Words) TextOf(List<string[]> rows)
    {
        var text = new System.Text.StringBuilder();
        var words = new List<(TextSpan, string[])>();
        var (contraction, lastOfContraction) = (default(TextSpan), 0);
        foreach (var cells in rows)
        {
            if (cells[0].Contains('.', StringComparison.Ordinal)) continue;
            if (cells[0].Split('-') is [_, var last])
            {
                contraction = new TextSpan(text.Length, text.Length + cells[1].Length);
                lastOfContraction = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture) <= lastOfContraction)
            {
                words.Add((contraction, cells));
                continue;
            }
            else
            {
                words.Add((new TextSpan(text.Length, text.Length + cells[1].Length), cells));
            }

            text.Append(cells[1]);
            if (!cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        }

        return (text.ToString(), words);
    }

    private static PartOfSpeech TagOf(Token token, string[][] covered)
    {
        if (covered.Length == 0) return PartOfSpeech.Other;
        if (covered.Length == 1) return TagOf(covered[0]);
        if (token.Lower.Contains('-', StringComparison.Ordinal)) return TagOf(covered.LastOrDefault(cells => cells[3] != "PUNCT") ?? covered[0]);
        var (first, second) = (TagOf(covered[0]), TagOf(covered[1]));
        return first is PartOfSpeech.Pronoun or PartOfSpeech.Determiner && (second.IsAuxiliary() || second.IsVerb())
            ? PartOfSpeech.PronounWithVerb
            : first;
    }

    private static PartOfSpeech TagOf(string[] cells)
    {
        var (form, xpos) = (cells[5], cells[4]);
        return cells[3] switch
        {
            "ADJ" =>
                Has("Degree=Cmp")
                    ? PartOfSpeech.AdjectiveComparative
                    : Has("Degree=Sup")
                    ? PartOfSpeech.AdjectiveSuperlative
                    : PartOfSpeech.Adjective,
            "ADP" => PartOfSpeech.Adposition,
            "ADV" => PartOfSpeech.Adverb,
            "AUX" => xpos == "MD" ? PartOfSpeech.Modal : FormOf(PartOfSpeech.Auxiliary),
            "VERB" => FormOf(PartOfSpeech.Verb),
            "CCONJ" => PartOfSpeech.CoordinatingConjunction,
            "DET" => PartOfSpeech.Determiner,
            "INTJ" => PartOfSpeech.Interjection,
            "NOUN" => Has("Number=Plur") || Has("Number=Ptan") ? PartOfSpeech.NounPlural : PartOfSpeech.Noun,
            "PROPN" => Has("Number=Plur") || Has("Number=Ptan") ? PartOfSpeech.ProperNounPlural : PartOfSpeech.ProperNoun,
            "NUM" => PartOfSpeech.Numeral,
            "PART" => PartOfSpeech.Particle,
            "PRON" => PartOfSpeech.Pronoun,
            "SCONJ" => PartOfSpeech.SubordinatingConjunction,
            _ => PartOfSpeech.Other,
        };

        bool Has(string feature) => form.Contains(feature, StringComparison.Ordinal);

        // The forms follow each other in the same order after Verb and after Auxiliary.
        PartOfSpeech FormOf(PartOfSpeech plain) => (PartOfSpeech)((int)plain + (Has("VerbForm=Ger") || xpos == "VBG" ? 5
            : Has("VerbForm=Part") ? 4
            : !Has("VerbForm=Fin") || Has("Mood=Imp") ? 0
            : Has("Tense=Past") ? 3
            : Has("Number=Sing") && Has("Person=3") ? 1 : 2));
    }
}
