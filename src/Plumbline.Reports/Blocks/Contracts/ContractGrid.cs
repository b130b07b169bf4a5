using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Contracts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>Contracts by months as a table: one row a contract, all together last.</summary>
internal static class ContractGrid
{
    // Of more months than this only the bar is drawn below the share: there is no room for the numbers.
    private const int MostWithNumbers = 13;

    // The share of the width that names take, in percent.
    private const double NamesBesideFew = 24, NamesBesideMany = 15;

    internal static Table Of(ReportContext context, ShownContracts shown, CountNotes notes, bool showsForecast)
    {
        var culture = context.Picture.Settings.Language;
        var forecast = showsForecast ? shown.Lines.Append(shown.Total).Select(static line => line.Forecast?.Period).FirstOrDefault(static period => period is not null) : null;
        var hasNumbers = shown.Months.Count <= MostWithNumbers;
        var table = new Table(
            $"Requirements of contracts that are green and red, {(shown.Months.Count == 1 ? "" : $"{shown.Months[0].ToText(culture, full: true)} to ")}{shown.Months[^1].ToText(culture, full: true)}",
            [
                new Column("Contract") { Share = hasNumbers ? NamesBesideFew : NamesBesideMany },
                .. shown.Months.Select((month, at) => new Column(month.ToText(culture, full: true), Alignment.Number)
                {
                    ShortHeader = month.ToShortText(culture),
                    Group = month.Last.ToString("yyyy", CultureInfo.InvariantCulture),
                    IsLatest = at == shown.Months.Count - 1,
                }),
                .. forecast is null ? Array.Empty<Column>() : [new Column($"Forecast for {forecast.ToText(culture)}", Alignment.Number) { ShortHeader = "Forecast", Group = forecast.ToText(culture) }],
            ],
            [
                .. shown.Lines.Select(line => RowOf(Name(context, line, notes), line, notes, forecast is not null, hasNumbers)),
                RowOf(Cell.Header(shown.TotalName) with { Note = notes.MarkOf(shown.Total) }, shown.Total, notes, forecast is not null, hasNumbers) with { Style = RowStyle.Total },
            ])
        {
            HidesCaption = true,
            Density = TableDensity.Dense,
            Folded = shown.Months.Count > 1 ? "Earlier months" : null,
        };
        return table with { PrintScale = PrintWidth.ScaleOf(table, PageOrientation.Landscape) };
    }

    private static Cell Name(ReportContext context, ContractLine line, CountNotes notes)
    {
        var contract = line.Contract!;
        RichText commissioner = contract.Name.Contains(contract.Commissioner, StringComparison.OrdinalIgnoreCase) ? RichText.Empty : ContractSaid.Below(contract.Commissioner);
        return Cell.Header([ContractLinks.To(context, contract, contract.Name), .. commissioner]) with { Note = notes.MarkOf(line) };
    }

    private static Row RowOf(Cell name, ContractLine line, CountNotes notes, bool hasForecast, bool hasNumbers) => new(
    [
        name,
        .. line.Months.Select((month, at) => CellOf(month, notes.MarkOf(line, at), hasNumbers)),
        .. hasForecast ? [line.Forecast is { } forecast ? CellOf(forecast, null, hasNumbers) : Cell.Empty] : Array.Empty<Cell>(),
    ]);

    // The share with its mark, a bar of it, and the numbers.
    private static Cell CellOf(ContractMonth month, NoteMark? mark, bool hasNumbers)
    {
        if (month.Shown is not { } count) return new Cell("–") { Style = CellStyle.Quiet };
        RichText below = [.. mark is null ? RichText.Empty : mark, new LineBreak(), new Icon(hasNumbers ? CountsDrawing.Of(count) : CountsDrawing.BarOf(count), CountsDrawing.Words(count))];
        return count.Share is not { } share
            ? new Cell(["Not rated", .. below]) { Style = CellStyle.Quiet }
            : new Cell([new Value(ContractSaid.Percent(share), Quantity.Percent(share, 0)), .. below]);
    }
}
