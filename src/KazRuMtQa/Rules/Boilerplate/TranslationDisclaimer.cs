using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Boilerplate;

/// <summary>Found by meaning (see <see cref="Disclaimers"/>).</summary>
internal sealed class TranslationDisclaimer : Rule
{
    public override string Title => "Machine-translation disclaimer";

    public override string Why =>
        "The page itself says that it was translated by machine; the notice was copied with the text, and nobody has read the article since.";

    public override Category Category => Category.Addition;

    public override Severity Severity => Severity.Major;

    public override double Prior => 0.93;

    internal override bool IsConfession => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new("The dam held.\n\n[[This material was translated automatically and may contain inaccuracies.]]", ""),
        new("The dam held.\n\n[[Our portal takes the news from open sources by robot and translates it with the help of software, without a human "
            + "editor.]]", ""),
        new("The dam held.\n\n[[Translated by Google Translate; the editors are not responsible for mistakes.]]", ""),
        new("The dam held.\n\n[[This article has been automatically translated from the original language to your language.]]", ""),
        new("The dam held.\n\n[[Translated with www.DeepL.com/Translator (free version)]]", ""),
        new("The company said its software translates news automatically into 40 languages without a human editor."),
        new("Machine translation of court papers led to mistakes, a judge found, and a human translator was not available."),
        new("We translated his poems by hand, and the machine stood idle. The article was translated by Anna Brown."),
        new("\"This article was translated automatically and may contain errors,\" the notice read."),
        new("Google Translate on Monday added Kazakh dialects to the site."),
    ];

    internal override IEnumerable<Finding> Check(Document document)
    {
        var last = default(Paragraph);
        foreach (var token in document.Tokens)
        {
            if (!Disclaimers.IsTrigger(token)) continue;
            var sentence = document.SentenceOf(token);
            if (sentence.Paragraph == last || !Disclaimers.IsDisclaimer(document, sentence, token)) continue;
            last = sentence.Paragraph;
            yield return Flag(sentence.Span,
                $"“{document.Excerpt(sentence.Span)}” says the text was machine-translated. Edit the article before use.", "");
        }
    }
}
