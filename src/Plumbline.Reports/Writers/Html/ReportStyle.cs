namespace Plumbline.Reports.Writers.Html;

/// <summary>The style sheet of every report, from report.css.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Text = new(static () =>
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("Plumbline.Reports.Writers.Html.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    internal static string Sheet => Text.Value;
}
