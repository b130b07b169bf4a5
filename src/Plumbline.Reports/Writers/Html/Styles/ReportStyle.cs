using System.Text.RegularExpressions;

namespace Plumbline.Reports.Writers.Html.Styles;

/// <summary>The style sheet of every report, from the files in Styles.</summary>
internal static partial class ReportStyle
{
    // In the order of the cascade: what stands later overrides.
    private static readonly string[] Files = ["base", "first-page", "parts", "tables", "charts", "phone", "colours", "print"];

    private static readonly Lazy<string> Text = new(static () => string.Concat(Files.Select(Read)));

    internal static string Sheet => Text.Value;

    /// <summary>The rules of what only pages of a site show, after those of <see cref="Sheet"/>.</summary>
    internal static string OfScreens { get; } = Read("screens");

    // The files are written for people, and a page needs neither their comments nor their spaces.
    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    // A space after a colon stands in declarations alone; before one, it can stand between two selectors.
    [GeneratedRegex(@";?\s*(\})\s*|\s*([{;,>])\s*|(:)\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Lines();

    private static string Read(string name)
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(name + ".css")!;
        using var reader = new StreamReader(stream);
        return Spaces().Replace(Lines().Replace(Comments().Replace(reader.ReadToEnd(), ""), " "), "$1$2$3").Trim() + "\n";
    }
}
