using System.Text;

namespace KazRuMtQa.Files;

/// <summary>
/// What to make of bytes that are no UTF-8 within text that is: a single one was pasted from a text in Windows-1252 (quotes, dashes, accented
/// letters) and is read so; what is left of a character that was cut in two becomes U+FFFD, as in browsers. Each is told.
/// </summary>
internal sealed class StrayBytes(Action<string> repaired) : DecoderFallback
{
    public const string Repair = "bytes that are not UTF-8";

    /// <summary>UTF-8 that never fails.</summary>
    public static Encoding Utf8(Action<string> repaired) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new StrayBytes(repaired));

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(repaired);

    private sealed class Buffer(Action<string> repaired) : DecoderFallbackBuffer
    {
        /// <summary>The characters of 0x80 to 0x9F; those above stand for themselves.</summary>
        private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

        private char? next;
        private bool given;

        public override int Remaining => next is null ? 0 : 1;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            repaired(Repair);
            next = bytesUnknown is [var one] ? one >= 0xA0 ? (char)one : Windows1252[one - 0x80] : '\uFFFD';
            given = false;
            return true;
        }

        public override char GetNextChar()
        {
            var c = next ?? '\0';
            (next, given) = (null, c != '\0');
            return c;
        }

        public override bool MovePrevious()
        {
            if (!given) return false;
            given = false;
            return false;
        }

        public override void Reset() => (next, given) = (null, false);
    }
}
