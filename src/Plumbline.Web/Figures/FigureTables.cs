using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tracing;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Web.Addresses;
using Plumbline.Web.Indicators;

namespace Plumbline.Web.Figures;

/// <summary>The tables of a figure's story.</summary>
internal sealed class FigureTables(Links links, CultureInfo culture)
{
    /// <summary>The parts of a total, each leading to its own story; those that are missing say so.</summary>
    internal ImmutableArray<Element> Parts(FigureAddress whole, ImmutableArray<FigurePart> parts)
    {
        if (parts.IsEmpty) return [];
        var hasFractions = parts.Any(static part => part.Figure?.Denominator is not null);
        return
        [
            new Table(
                $"Parts of {whole.Indicator.NameInList}",
                [new Column("Part") { Width = ColumnWidth.Wide }, new Column("Figure", Alignment.Number), .. hasFractions ? [new Column("Numerator", Alignment.Number), new Column("Denominator", Alignment.Number)] : Array.Empty<Column>(), new Column("Source")],
                [.. parts.Select(part => new Row([Cell.Header(part.Name), Figure(part), .. hasFractions ? [Number(part.Figure?.Numerator), Number(part.Figure?.Denominator)] : Array.Empty<Cell>(), Source(part)]))])
            { HidesCaption = true },
        ];
    }

    /// <summary>The other figures of a period, each leading to its own story.</summary>
    internal ImmutableArray<Element> Others(OrganisationPicture picture, ImmutableArray<Observation> others) => others.IsEmpty ? [] :
    [
        new Table(
            "Other figures of the same period",
            [new Column("Which") { Width = ColumnWidth.Wide }, new Column("Figure", Alignment.Number), new Column("Source")],
            [.. others.Select(other => new Row([
                Cell.Header(AspectName.Of(picture, other.Aspect)),
                new Cell([Hyperlink.OnSite(FigureValue.Of(other, culture), links.Figure(other.Indicator, other.Unit, other.Period, other.Aspect.IsActual ? null : other.Aspect.ToString()))]),
                new Cell(HistoryTable.SourceOf(other)) { Style = CellStyle.Quiet }]))])
        { HidesCaption = true },
    ];

    /// <summary>The versions, the latest first.</summary>
    internal ImmutableArray<Element> Versions(ImmutableArray<FigureVersion> versions) =>
    [
        new Table(
            "Versions of the figure",
            [new Column("Change"), new Column("When"), new Column("Figure", Alignment.Number), new Column("Difference", Alignment.Number), new Column("By"), new Column("Why"), new Column("Source")],
            [.. versions.Select((version, place) => new Row([
                Cell.Header([Hyperlink.OnSite(Number(version.Change), links.Change(version.Change.Number))]),
                When(version.Change),
                version.Figure is { } figure ? new Cell(FigureValue.Of(figure, culture)) { Style = place == 0 ? CellStyle.Strong : CellStyle.Normal } : new Cell("withdrawn") { Style = CellStyle.Quiet },
                version.Difference is { } difference ? Signed(difference) : "",
                version.Change.Author.ToString(),
                version.Change.Reason,
                version.Figure is { } from ? new Cell(HistoryTable.SourceOf(from)) { Style = CellStyle.Quiet } : version.WithdrawalNote ?? ""]))])
        { HidesCaption = true },
    ];

    /// <summary>Who wrote a change, when, why and from what.</summary>
    internal IEnumerable<OriginLine> ChangeOf(Change change, string written)
    {
        yield return new OriginLine(written, $"of {When(change)}, by {change.Author}", new SideLink($"change {Number(change)}", links.Change(change.Number)));
        if (change.Reason.Length > 0) yield return new OriginLine("Reason", change.Reason);
        if (change.Source.Length > 0) yield return new OriginLine("From", change.Source);
        yield return new OriginLine("The site then", "with the figures and definitions as they were", new SideLink($"as at change {Number(change)}", links.At(change.Number).Home()));
    }

    private Cell Figure(FigurePart part) => part.Figure is not { } figure
        ? new Cell("missing") { Style = CellStyle.Quiet }
        : new Cell([Hyperlink.OnSite(FigureValue.Of(figure, culture), links.Figure(part.Address.Indicator.Code, part.Address.Unit, part.Address.Period, part.Address.Aspect.IsActual ? null : part.Address.Aspect.ToString()))]);

    private static Cell Source(FigurePart part) => new(part.Figure is not { } figure ? "" : figure.Value is ObservedValue.Missing missing ? Counted.Sentence(MissingWords.Of(missing.Status)) : HistoryTable.SourceOf(figure)) { Style = CellStyle.Quiet };

    private Cell Number(decimal? number) => number is { } some ? Cell.FromString(some.ToString(some == decimal.Truncate(some) ? "#,0" : "#,0.############", culture)) : Cell.Empty;

    private static string Number(Change change) => change.Number.Value.ToString(CultureInfo.InvariantCulture);

    private string When(Change change) => change.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", culture) + " UTC";

    private string Signed(decimal difference) => (difference > 0 ? "+" : difference < 0 ? "−" : "") + Math.Abs(difference).ToString("#,0.############", culture);
}
