using Plumbline.App.Definitions;
using Plumbline.Core.Periods;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.App.Reporting;

/// <summary>A page that links the papers of many units. It stands in the same folder as they do.</summary>
public static class UnitReportsIndex
{
    /// <summary>The page; null if no unit has a paper.</summary>
    public static Document? Of(OrganisationDefinitions definitions, ReportDefinition report, Period period, IEnumerable<UnitReport> papers)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(period);
        var all = papers.ToList();
        var written = all.Where(static paper => paper.Files.Any(static file => file.Failure is null)).ToList();
        if (written.Count == 0) return null;
        var without = all.Where(static paper => paper.NoFigures is not null).Select(static paper => paper.Unit.Name).ToList();
        var settings = definitions.Picture.Settings;
        return new Document(
            report.Title,
            settings.Name,
            [
                new Heading(1, "Papers", new Anchor("papers")),
                new Table("A paper for each unit", [new Column("Unit"), new Column("Paper")], [.. written.Select(static paper => new Row([Cell.Header(paper.Unit.Name), new Cell(Links(paper))]))]) { HidesCaption = true },
                .. without.Count == 0 ? Array.Empty<Element>() : [new Paragraph($"Without figures: {string.Join("; ", without)}.")],
            ])
        {
            Language = settings.Language,
            Period = period.ToText(settings.Language, full: true),
            Produced = DateOnly.FromDateTime(definitions.Position.At.UtcDateTime),
        };
    }

    private static RichText Links(UnitReport paper) => RichText.Create(
        [.. paper.Files.Where(static file => file.Failure is null).SelectMany(static (file, i) => new Inline[] { i == 0 ? "" : " · ", Link(file) })]);

    private static Hyperlink Link(WrittenReport file) => new(Path.GetExtension(file.Path)[1..].ToUpperInvariant(), new Uri(Uri.EscapeDataString(Path.GetFileName(file.Path)), UriKind.Relative));
}
