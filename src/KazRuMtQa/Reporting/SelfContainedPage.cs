using System.Security.Cryptography;
using System.Text;

namespace KazRuMtQa.Reporting;

/// <summary>
/// A page in one file that needs nothing else. It forbids itself every script and style but its own, and all network; so what might slip
/// past the encoding of an article still does nothing.
/// </summary>
internal sealed class SelfContainedPage
{
    private readonly string style;
    private readonly string script;
    private readonly string policy;

    /// <param name="style">CSS; with <c>\n</c> line ends, as the hash in the policy is taken of what the browser reads.</param>
    /// <param name="script">JavaScript, likewise; it comes after the one of the theme.</param>
    public SelfContainedPage(string style, string script)
    {
        (this.style, this.script) = (style, Resource("theme.js") + script);
        policy = $"default-src 'none'; style-src 'sha256-{Hash(this.style)}'; script-src 'sha256-{Hash(this.script)}'; base-uri 'none'; form-action 'none'";
    }

    /// <summary>Writes the page; <paramref name="title"/> is text and is encoded here, <paramref name="tagline"/> is HTML.</summary>
    public void Write(TextWriter writer, string title, string tagline, Action<TextWriter> body)
    {
        writer.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="KazRuMtQa {ToolVersion.Current}">
            <title>{Html.Of(title)} – KazRuMtQa</title>
            <style>{style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>
            <header class="masthead"><p class="name">KazRuMtQa</p><p class="sub">{tagline}</p><button id="theme" type="button" hidden>Theme</button></header>

            """);
        body(writer);
        writer.Write($"""
            <footer>KazRuMtQa {ToolVersion.Current} marks what is likely an artifact of machine translation; an editor decides. The figure beside each rule says how sure it is.</footer>
            <script>{script}</script>
            </body>
            </html>

            """);
    }

    /// <summary>A style or script that is built into the library, with the line ends that the hash is taken of.</summary>
    public static string Resource(string name) => Resource(typeof(SelfContainedPage), name);

    /// <summary>The same of another assembly, which <paramref name="type"/> is of.</summary>
    public static string Resource(Type type, string name)
    {
        using var reader = new StreamReader(type.Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
