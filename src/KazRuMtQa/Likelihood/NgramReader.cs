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

    /// <summary>Symbols that are read together: more than nearly all sentences have.</summary>
    private const int Block = 512;

    private readonly Symbol[] symbols = new Symbol[Block + LongestFormRun - 1];

    /// <summary>Appends the n-grams of the sentence.</summary>
    public void Read(Document document, Sentence sentence, List<Ngram> ngrams)
    {
        var firstWord = sentence.FirstToken;
        while (firstWord < sentence.EndToken && !document.Tokens[firstWord].IsWord) firstWord++;
        var all = sentence.EndToken - sentence.FirstToken + 2;
        // A sentence of millions needs no more room than one of a block; n-grams of its end reach into the next.
        for (var from = 0; from < all; from += Block)
        {
            document.Cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(symbols.Length, all - from);
            for (var i = 0; i < count; i++) symbols[i] = SymbolAt(document, sentence, sentence.FirstToken + from + i - 1, firstWord);
            for (var start = 0; start < Math.Min(Block, count); start++)
            {
                AddWords(start, count, ngrams);
                AddForms(start, count, ngrams);
            }
        }
    }

    private static Symbol SymbolAt(Document document, Sentence sentence, int token, int firstWord)
    {
        if (token < sentence.FirstToken) return Symbol.Open(sentence.FirstToken);
        return token == sentence.EndToken ? Symbol.Close(token) : Symbol.Of(document.Tokens[token], token <= firstWord);
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
