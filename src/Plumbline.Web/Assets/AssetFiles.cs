using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumbline.Reports.Fonts;
using Plumbline.Reports.Writers.Html;
using Plumbline.Web.Caching;

namespace Plumbline.Web.Assets;

/// <summary>Every file for browsers: style sheets, scripts and the icon from the assembly, the font and the style sheet of papers from their project.</summary>
public static partial class AssetFiles
{
    /// <summary>The style sheet of papers, with the font as files.</summary>
    public const string Papers = "papers.css";

    private const string Folder = "/assets/";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly FrozenDictionary<string, AssetFile> ByName = Read();

    private static readonly FrozenDictionary<string, AssetFile> ByServedName = ByName.Values.ToFrozenDictionary(static file => file.ServedName, StringComparer.Ordinal);

    /// <summary>The address of a file, from the root of the site.</summary>
    /// <param name="name">Its name, as <c>site.css</c>.</param>
    public static string Address(string name) => Folder + (ByName.TryGetValue(name, out var file) ? file : throw new ArgumentException($"Found no asset {name}.", nameof(name))).ServedName;

    /// <summary>Serves the files.</summary>
    internal static void MapAssets(this IEndpointRouteBuilder app) => app.MapMethods(Folder + "{name}", Reading, SendAsync).Needs(new AccessNeed.Nothing());

    private static async Task SendAsync(HttpContext http)
    {
        if (!ByServedName.TryGetValue((string)http.Request.RouteValues["name"]!, out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (bytes, encoding) = file.For(http.Request);
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        http.Response.ContentType = file.ContentType;
        if (Compressed.NameOf(encoding) is { } name) headers.ContentEncoding = name;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static FrozenDictionary<string, AssetFile> Read()
    {
        var files = PaperFont.Files.ToDictionary(static name => name, static name => new AssetFile(name, PaperFont.Read(name)), StringComparer.Ordinal);
        files[Papers] = new AssetFile(Papers, System.Text.Encoding.UTF8.GetBytes(PaperFont.RulesOfFiles(name => files[name].ServedName) + HtmlWriter.StyleSheet));
        var assembly = typeof(AssetFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("asset/", StringComparison.Ordinal)))
        {
            var name = resource["asset/".Length..];
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            var text = reader.ReadToEnd();
            // A module names another by its name, and is asked for by its served name: scripts do not import each other.
            files[name] = new AssetFile(name, System.Text.Encoding.UTF8.GetBytes(name.EndsWith(".css", StringComparison.Ordinal) ? Minified(text) : text));
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Comments are for whoever reads the file in the project.
    private static string Minified(string css) => Lines().Replace(Comments().Replace(css, ""), "\n");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 60_000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.None, 60_000)]
    private static partial Regex Lines();
}
