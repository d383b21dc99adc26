using System.CommandLine;
using KazRuMtQa.Files;
using KazRuMtQa.Reporting;

namespace KazRuMtQa.Runner.Documentation;

/// <summary>
/// The documentation as a folder of pages that link to each other and to nothing else: it is read from the folder, or put behind any web server.
/// What the README, the model cards, the rules, the schemas and the commands say of themselves is taken from them.
/// </summary>
internal sealed class DocumentationSite
{
    /// <summary>The pages with text of their own, in the order of the menu.</summary>
    private static readonly (string Name, string Title)[] Written =
    [
        ("index", "Start"), ("five-minutes", "An editor’s five minutes"), ("verdicts", "What verdicts mean"), ("check", "Check articles"),
        ("serve", "Serve a newsroom"), ("audit", "Audit an archive"), ("ways-in", "Editors and build servers"), ("configuration", "Configuration"),
        ("commands", "Commands"), ("api", "HTTP API"), ("rules", "Rules"), ("accuracy", "Accuracy and limits"), ("second-reader", "A second reader"),
        ("privacy", "Privacy"), ("security", "Security"), ("changes", "Changes"),
    ];

    /// <summary>Where styles, scripts and pictures may come from: the site, also as a folder.</summary>
    private const string Own = "'self' file:";
    private const string Policy = $"default-src 'none'; style-src {Own}; script-src {Own}; img-src {Own}; form-action 'none'";

    private readonly RootCommand commands;
    private readonly Dictionary<string, string> pageOf;
    private readonly SiteMarkdown markdown;
    private readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);

    private DocumentationSite(RootCommand commands)
    {
        this.commands = commands;
        pageOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["README.md"] = "index.html", ["CHANGELOG.md"] = "changes.html", ["PRIVACY.md"] = "privacy.html", ["SECURITY.md"] = "security.html",
            ["src/KazRuMtQa.Audit/README.md"] = "audit.html", ["models/catalogue.md"] = "rules.html",
        };
        foreach (var file in Copied) pageOf[file] = file;
        foreach (var (name, _) in Written) pageOf[$"pages/{name}.md"] = name + ".html";
        foreach (var card in Cards) pageOf.TryAdd(card, Path.ChangeExtension(card, ".html"));
        foreach (var picture in SourceFile.Names.Where(IsPicture)) pageOf[picture] = picture;
        markdown = new SiteMarkdown(pageOf);
    }

    private static readonly string[] Copied = ["kazrumtqa.schema.json", "report.schema.json", "openapi.json"];

    private static IEnumerable<string> Cards => SourceFile.Names
        .Where(name => name.StartsWith("models/", StringComparison.Ordinal) && Path.GetExtension(name) == ".md" && name != "models/catalogue.md");

    /// <summary>Writes the pages into a folder, over those of another version.</summary>
    /// <returns>How many.</returns>
    public static int Write(string folder, RootCommand commands)
    {
        var site = new DocumentationSite(commands);
        site.Fill();
        foreach (var (name, text) in site.pages)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            OutputFile.Write(path, writer => writer.Write(text));
        }

        foreach (var picture in SourceFile.Names.Where(IsPicture))
        {
            var path = Path.Combine(folder, picture);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var source = SourceFile.Open(picture);
            OutputFile.Replace(path, source.CopyTo);
        }

        return site.pages.Keys.Count(name => name.EndsWith(".html", StringComparison.Ordinal));
    }

    private static bool IsPicture(string name) => Path.GetExtension(name) is ".png" or ".svg";

    private void Fill()
    {
        foreach (var (name, title) in Written)
        {
            var file = $"pages/{name}.md";
            Add($"{name}.html", title, markdown.Html(SourceFile.Text(file), file, $"{name}.html") + Made(name));
        }

        foreach (var card in Cards) Add(pageOf[card], TitleOf(card), Whole(card, pageOf[card]));
        foreach (var (file, title, text) in RulePages.All())
        {
            var html = markdown.Html(text, file, file);
            Add(file, title, html.Replace("⟦", "<mark>", StringComparison.Ordinal).Replace("⟧", "</mark>", StringComparison.Ordinal));
        }

        pages["site.css"] = SelfContainedPage.Resource("report.css") + SourceFile.Text("pages/site.css");
        pages["site.js"] = SelfContainedPage.Resource("theme.js") + SourceFile.Text("pages/site.js");
        pages["kazrumtqa.schema.json"] = ConfigurationPage.Schema();
        foreach (var name in Copied) pages.TryAdd(name, SourceFile.Text(name));
    }

    /// <summary>What is made for a page below what is written for it.</summary>
    private string Made(string page) => page switch
    {
        "commands" => CommandPages.All(commands),
        "api" => ApiPage.Calls(),
        "configuration" => ConfigurationPage.Keys(),
        "rules" => RulePages.Index(),
        "accuracy" => CardList(),
        "privacy" => Whole("PRIVACY.md", "privacy.html"),
        "security" => Whole("SECURITY.md", "security.html"),
        "changes" => Whole("CHANGELOG.md", "changes.html"),
        "audit" => Whole("src/KazRuMtQa.Audit/README.md", "audit.html"),
        _ => "",
    };

    /// <summary>A file without its title, which the page has.</summary>
    private string Whole(string file, string page)
    {
        var text = SourceFile.Text(file);
        return markdown.Html(text[text.IndexOf('\n', StringComparison.Ordinal)..], file, page);
    }

    private static string TitleOf(string file)
    {
        var text = SourceFile.Text(file);
        return text[2..text.IndexOf('\n', StringComparison.Ordinal)].Replace("`", "", StringComparison.Ordinal);
    }

    private string CardList()
    {
        var links = Cards.Order(StringComparer.Ordinal).Select(card => $"<li><a href=\"{pageOf[card]}\">{Html.Of(TitleOf(card))}</a></li>\n");
        return $"<ul>\n{string.Concat(links)}</ul>\n";
    }

    private void Add(string file, string title, string body)
    {
        var root = SiteMarkdown.RelativeTo(file, "");
        var menu = string.Concat(Written.Select(page =>
        {
            var current = IsIn(page.Name, file) ? " aria-current=\"page\"" : "";
            return $"<li><a href=\"{root}{page.Name}.html\"{current}>{Html.Of(page.Title)}</a></li>\n";
        }));
        pages[file] = $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{Html.Of(title)} – KazRuMtQa</title>
            <link rel="stylesheet" href="{root}site.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="masthead"><p class="name"><a href="{root}index.html">KazRuMtQa</a></p><p class="sub">Documentation</p>
            <button id="theme" type="button" hidden>Theme</button></header>
            <div class="site">
            <nav aria-label="Pages"><ul>
            {menu}</ul></nav>
            <main id="main">
            <h1>{Html.Of(title)}</h1>
            {body}</main>
            </div>
            <footer>KazRuMtQa {ToolVersion.Current}</footer>
            <script src="{root}site.js"></script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The menu shows where a page belongs that is not in it.</summary>
    private static bool IsIn(string page, string file) => file == page + ".html"
        || (page == "rules" && file.StartsWith("rules/", StringComparison.Ordinal))
        || (page == "accuracy" && file.StartsWith("models/", StringComparison.Ordinal));
}
