using System.Collections.Frozen;
using KazRuMtQa.Languages;
using KazRuMtQa.Rules.Shared;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Name;

internal sealed class TwoSpellings : Rule
{
    /// <summary>What names of newspapers, schools and companies go on with.</summary>
    private static readonly Knowledge<FrozenSet<string>> TitleWords = Knowledge.Words("title-words.tsv");

    public override string Title => "Name spelled two ways";

    public override string Why =>
        "An engine romanises a name differently each time, by the scheme of whatever text it learned from. Tokayev here and Toqaev there look like "
            + "two people to a reader and to a search engine.";

    public override Category Category => Category.InconsistentTerm;

    public override Severity Severity => Severity.Minor;

    public override double Prior => 0.9;

    internal override bool LooksAtWholeText => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("Askar Zhumagaliyev came by train. Zhumagaliyev spoke for an hour. Later [[Jumagaliev]] left.", "Zhumagaliyev"),
        new("Serik Kozhabekov sold the farm. Serik Kozhabekov bought it again in May. [[Qojabekov]] signed.", "Kozhabekov"),
        new("Yelena Sukhorukova won. “I am glad,” said [[Suchorukowa]]. Sukhorukova is 24.", "Sukhorukova"),
        new("The village of Verkhnetoretske was hit. Verkhnetoretske has a school; [[Verkhnetoretskye]] had two.", "Verkhnetoretske"),
        new("Dmitry Kalganov met the press. “No,” [[Dmitrij]] Kalganov said. Dmitry Kalganov did not laugh.", "Dmitry"),
        new("Kyiv was dark on Monday. The mayor of Kyiv said so. The roads to [[Kiev]] were open.", "Kyiv"),
        new("Reporters met Baran [[Demirtaş'a]] in Bursa. [[Demirtaş'a]] spoke first. Later Baran Demirtaş left.", "Demirtaş"),
        new("They met [[Tokajev]] in May. Tokaev spoke first.", "Tokaev"),
        new("Shops in Kyiv closed. The mayor of Kyiv told the Kiev Post that they would open."),
        new("Harbor Bancshares Inc bought Lakeside Bankshares Inc."),
        new("Oleg Lavrukhin, pronounced Lavroukhine in his passport, won."),
        new("The reporter Frank Herrmann was held with two German colleagues."),
        new("Nurlan Abenov met Nurzhan Abenov."),
        new("Sergei Lavrukhin met Sergey Botin in Tver."),
        new("Ivan Belousov came with Anna Belousova. The Belousovs left at noon."),
        new("Oleg Kasyanov met Igor Kasianov."),
        new("Anderson and Andersen ran for the same seat."),
        new("Oleg Rybachuk won. An earlier version misspelt his name as Ribachuk."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var better = new Dictionary<NameForm, (NameForm Form, Likeness Likeness)>();
        foreach (var (one, other) in AlikeForms.Among(NameMentions.In(document).Forms))
        {
            if (better.ContainsKey(one) || better.ContainsKey(other)) continue;
            if (NamePair.Of(one, other, document.Language) is not (not Likeness.None and var likeness)) continue;
            var (usual, odd) = UsualSpelling.IsFirst(one, other, document.Language.Names) ? (one, other) : (other, one);
            better[odd] = (usual, likeness);
        }

        foreach (var (form, (usual, likeness)) in better)
        {
            var right = document.TextOf(usual.Mentions[0].Token);
            foreach (var mention in form.Mentions)
            {
                if (IsTitle(document, mention.Token) || IsExplained(document, mention.Token)) continue;
                yield return Flag(mention.Token.Span,
                    $"“{document.TextOf(mention.Token)}” looks like “{right}”, as spelled elsewhere. Keep to one spelling.", right) with
                {
                    Severity = likeness == Likeness.Garbled ? Severity.Major : Severity,
                };
            }
        }
    }

    /// <summary>"the Kyiv Post": what bears the name of a place keeps its own spelling.</summary>
    private static bool IsTitle(Document document, Token token) =>
        document.Tokens[token.Index + 1] is { IsWord: true, Case: LetterCase.Capitalised, SpaceBefore: true } next
            && TitleWords.Of(document.Language).Contains(next.Lower);

    /// <summary>"Yanukovych (pronounced Janukovych)", "an earlier version misspelt his name as Ribachuk": the writer knows both.</summary>
    private static bool IsExplained(Document document, Token token)
    {
        var sentence = document.SentenceOf(token);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i].Lower is "pronounced" or "spelling" or "spelled" or "spelt" or "spellings" or "misspelled" or "misspelt"
                or "transliterated")
                return true;
        }

        return false;
    }
}
