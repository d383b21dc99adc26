namespace KazRuMtQa.Files;

/// <summary>Formats that editors have and that are not read here, by the bytes they begin with: each is refused with what to do instead.</summary>
internal static class ForeignFormat
{
    /// <summary>What the file is and what to do; null for what may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => "is a PDF; open it, copy its text and paste that.",
        _ when bytes.StartsWith("{\\rtf"u8) => "is an RTF document; save it as .docx or as text.",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "is an old Word document (.doc) or another Office file; save it as .docx.",
        [(byte)'P', (byte)'K', 3, 4, ..] => "is a ZIP file or a document other than .docx; save its text first.",
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "is a picture; only text can be checked.",
        _ => null,
    };
}
