using System.Buffers;
using KazRuMtQa.Languages;
using KazRuMtQa.Text;

namespace KazRuMtQa.Rules.Repetition;

/// <summary>Runs of words that come again and again in a sentence.</summary>
internal static class PhraseCounts
{
    public const int Short = 3;

    public const int Long = 7;

    /// <summary>Four words twice are a loop only where they are half of the sentence.</summary>
    public const int Half = 4;

    public static bool IsContent(Token token) => token.Lower.Length > 2 && !token.Is(WordClass.Function);

    /// <summary>The longest run of words that each stand so many times in the sentence: no phrase that does so is longer.</summary>
    public static int LongestOf(Document document, Sentence sentence, int times)
    {
        var recurring = ArrayPool<bool>.Shared.Rent(sentence.EndToken - sentence.FirstToken);
        recurring.AsSpan().Clear();
        var (run, longest) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i] is not ({ IsWord: true } or { IsNumber: true })) continue;
            var (last, count) = (i, 1);
            while (count < times && document.Forms.Next(last) is var next && next < sentence.EndToken) (last, count) = (next, count + 1);
            // Each marks those after it that are needed, so that the last ones are marked as well.
            for (var same = i; count == times && same <= last; same = document.Forms.Next(same)) recurring[same - sentence.FirstToken] = true;
            longest = Math.Max(longest, run = recurring[i - sentence.FirstToken] ? run + 1 : 0);
        }

        ArrayPool<bool>.Shared.Return(recurring);
        return longest;
    }

    /// <summary>
    /// The occurrence that makes a phrase of so many words stand so many times, none overlapping the one before and not at once after it.
    /// Occurrences that open a member of a list or a clause ("we care about …, we care about …") are style, and do not count.
    /// </summary>
    public static (int First, int Last)? Recurring(Document document, List<int> words, int length, int times)
    {
        var seen = new Dictionary<int, (int Last, int Count)>();
        for (var i = 0; i + length <= words.Count; i++)
        {
            var hash = 0;
            var content = 0;
            for (var j = i; j < i + length; j++)
            {
                hash = (hash * 16_777_619) ^ document.Forms.IdOf(words[j]);
                if (IsContent(document.Tokens[words[j]])) content++;
            }

            if (content < (length == Short ? 1 : 2) || IsName(document, words, i, length)) continue;
            if (!seen.TryGetValue(hash, out var known)) seen[hash] = (i, 1);
            else if (i > known.Last + length && Same(document, words, known.Last, i, length))
            {
                if (OpensMembers(document, words, known.Last, i)) continue;
                if (known.Count + 1 >= times) return (words[i], words[i + length - 1]);
                seen[hash] = (i, known.Count + 1);
            }
        }

        return null;
    }

    /// <summary>Whether both occurrences, with the words before them that are the same too, open members.</summary>
    private static bool OpensMembers(Document document, List<int> words, int one, int other)
    {
        for (var back = 0; back < Long && one > 0 && document.Forms.IdOf(words[one - 1]) == document.Forms.IdOf(words[other - 1]); back++)
            (one, other) = (one - 1, other - 1);
        return OpensMember(document, words[other]) && (one == 0 || OpensMember(document, words[one]));
    }

    /// <summary>
    /// After a mark, a conjunction, a pronoun that opens a clause, or a figure ("2.1 percent in the first quarter, 1.7 percent in the second").
    /// </summary>
    private static bool OpensMember(Document document, int first)
    {
        var before = document.Tokens[first - 1];
        return before.Kind is TokenKind.Mark or TokenKind.Symbol or TokenKind.Number || before.Is(WordClass.Conjunction)
            || document.Tokens[first].IsNumber || before.Lower is "who" or "that" or "which";
    }

    /// <summary>Part of a name that several bearers share ("Financial Group Inc.", "of the University"), or of a linked headline.</summary>
    private static bool IsName(Document document, List<int> words, int first, int length)
    {
        for (var i = first; i < first + length; i++)
            if (IsContent(document.Tokens[words[i]]) && document.Tokens[words[i]].Case == LetterCase.Lower) return false;
        return length != Half;
    }

    private static bool Same(Document document, List<int> words, int one, int other, int length)
    {
        for (var i = 0; i < length; i++) if (document.Forms.IdOf(words[one + i]) != document.Forms.IdOf(words[other + i])) return false;
        return true;
    }
}
