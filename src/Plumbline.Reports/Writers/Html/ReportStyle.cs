using System.Text.RegularExpressions;

namespace Plumbline.Reports.Writers.Html;

/// <summary>The style sheet of every report, from the files in Styles.</summary>
internal static partial class ReportStyle
{
    // In the order of the cascade: what stands later overrides.
    private static readonly string[] Files = ["base", "first-page", "parts", "tables", "charts", "phone", "colours", "print"];

    private static readonly Lazy<string> Text = new(static () => string.Concat(Files.Select(Read)) + Shares + TableNeeds.Rules + Scales);

    private static string Shares => string.Join(' ', Enumerable.Range(2, 119).Select(static half => half / 2.0).Select(static percent => FormattableString.Invariant($".{ClassOfShare(percent)} {{ width: {percent}%; }}"))) + "\n";

    private static string Scales => $"@media print {{ {string.Join(' ', Enumerable.Range(10, 10).Select(static twentieth => FormattableString.Invariant($".{ClassOfScale(twentieth * 5)} {{ zoom: {twentieth * 5}%; }}")))} }}\n";

    internal static string Sheet => Text.Value;

    /// <summary>The class of a column that takes a share of its table's width. A style of its own on each column would need a looser policy.</summary>
    internal static string ClassOfShare(double percent) => FormattableString.Invariant($"w{Math.Floor(percent)}{(percent % 1 == 0 ? "" : "h")}");

    /// <summary>The class of a table printed in smaller letters.</summary>
    internal static string ClassOfScale(int percent) => FormattableString.Invariant($"z{percent}");

    // The files are written for people, and a page needs neither their comments nor their indents.
    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Spaces();

    private static string Read(string name)
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream(name + ".css")!;
        using var reader = new StreamReader(stream);
        return Spaces().Replace(Comments().Replace(reader.ReadToEnd(), ""), "\n").TrimStart();
    }
}
