using KazRuMtQa.Rules;
using KazRuMtQa.Text;

// Rules of the tests' own, so that the rules of the library can change without changing what a report looks like. A rule's family is the
// last part of its namespace.
namespace KazRuMtQa.Tests.Reporting.Sample
{
    public abstract class SampleRule : Rule
    {
        private protected override string KnownId => $"{Kebab(GetType().Namespace!.Split('.')[^1])}/{Kebab(GetType().Name)}";

        public override string Why => "Machines write so when they are unsure. A reader stumbles over it.";

        public override IReadOnlyList<Example> Examples => [new("It was was [[hot hot]].", "hot"), new("He said that that man left.")];

        internal override IEnumerable<Finding> Check(Document document) => [];

        public Finding Find(string text, string part, string message, params string[] suggestions)
        {
            var start = text.IndexOf(part, StringComparison.Ordinal);
            return Flag(new TextSpan(start, start + part.Length), message, suggestions);
        }

        private static string Kebab(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : $"{c}")).ToLowerInvariant();
    }
}

namespace KazRuMtQa.Tests.Reporting.Sample.Repetition
{
    public sealed class DoubledWord : SampleRule
    {
        public override string Title => "Doubled word";

        public override Category Category => Category.Duplication;

        public override Severity Severity => Severity.Minor;
    }
}

namespace KazRuMtQa.Tests.Reporting.Sample.Leftover
{
    public sealed class Placeholder : SampleRule
    {
        public override string Title => "Placeholder left in the text";

        public override Category Category => Category.MarkupTag;

        public override Severity Severity => Severity.Critical;
    }
}

namespace KazRuMtQa.Tests.Reporting.Sample.Fragment
{
    public sealed class CollapsedList : SampleRule
    {
        public override string Title => "List broken by stops";

        public override Category Category => Category.Grammar;

        public override Severity Severity => Severity.Major;
    }
}
