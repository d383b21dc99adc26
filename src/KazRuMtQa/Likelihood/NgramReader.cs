using KazRuMtQa.Text;

namespace KazRuMtQa.Likelihood;

/// <summary>
/// Reads the n-grams of a sentence: one and two words, two to four forms. An instance keeps its buffers and serves one thread. Whatever
/// changes what is read here changes <see cref="ClassifierFile.Version"/>.
/// </summary>
internal sealed class NgramReader
{
    public const int Buckets = 1 << 18;

    private const int LongestWordRun = 2;
    private const int LongestFormRun = 4;

    private Symbol[] symbols = new Symbol[64];

    /// <summary>Appends the n-grams of the sentence.</summary>
    public void Read(Document document, Sentence sentence, List<Ngram> ngrams)
    {
        var count = ReadSymbols(document, sentence);
        for (var start = 0; start < count; start++)
        {
            AddWords(start, count, ngrams);
            AddForms(start, count, ngrams);
        }
    }

    private int ReadSymbols(Document document, Sentence sentence)
    {
        var count = sentence.EndToken - sentence.FirstToken + 2;
        if (symbols.Length < count) symbols = new Symbol[count * 2];
        symbols[0] = Symbol.Open(sentence.FirstToken);
        var isFirst = true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = document.Tokens[i];
            symbols[i - sentence.FirstToken + 1] = Symbol.Of(token, isFirst);
            if (token.IsWord) isFirst = false;
        }

        symbols[count - 1] = Symbol.Close(sentence.EndToken);
        return count;
    }

    private void AddWords(int start, int count, List<Ngram> ngrams)
    {
        const ulong Seed = 11;
        var hash = Seed;
        for (var length = 1; length <= LongestWordRun && start + length <= count; length++)
        {
            hash = Next(hash, symbols[start + length - 1].Word);
            if (length == 1 && symbols[start].IsBorder) continue;
            ngrams.Add(new Ngram(Bucket(hash + (ulong)length), symbols[start].First, symbols[start + length - 1].End, isForm: false));
        }
    }

    private void AddForms(int start, int count, List<Ngram> ngrams)
    {
        const ulong Seed = 13;
        var (hash, hasForm) = (Seed, false);
        for (var length = 1; length <= LongestFormRun && start + length <= count; length++)
        {
            var symbol = symbols[start + length - 1];
            hash = Next(hash, symbol.Form);
            hasForm |= symbol.Form != symbol.Word;
            // Two grammatical words side by side are a word n-gram already.
            if (length == 1 || (length <= LongestWordRun && !hasForm)) continue;
            ngrams.Add(new Ngram(Bucket((hash * 3) + (ulong)length), symbols[start].First, symbol.End, isForm: true));
        }
    }

    private static ulong Next(ulong hash, ulong symbol)
    {
        hash = (hash ^ symbol) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    private static int Bucket(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return (int)((hash ^ (hash >> 33)) & (Buckets - 1));
    }
}
