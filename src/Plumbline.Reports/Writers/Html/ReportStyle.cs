namespace Plumbline.Reports.Writers.Html;

/// <summary>The style sheet of every report, from report.css.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Text = new(static () =>
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("Plumbline.Reports.Writers.Html.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n") + Shares + Scales;
    });

    private static string Shares => $"@media print, (min-width: 72rem) {{ {string.Join(' ', Enumerable.Range(1, 60).Select(static percent => FormattableString.Invariant($".{ClassOfShare(percent)} {{ width: {percent}%; }}")))} }}\n";

    private static string Scales => $"@media print {{ {string.Join(' ', Enumerable.Range(10, 10).Select(static twentieth => FormattableString.Invariant($".{ClassOfScale(twentieth * 5)} {{ zoom: {twentieth * 5}%; }}")))} }}\n";

    internal static string Sheet => Text.Value;

    /// <summary>The class of a column that takes a share of the printed width. A style of its own on each column would need a looser policy.</summary>
    internal static string ClassOfShare(int percent) => FormattableString.Invariant($"w{percent}");

    /// <summary>The class of a table printed in smaller letters.</summary>
    internal static string ClassOfScale(int percent) => FormattableString.Invariant($"z{percent}");
}
