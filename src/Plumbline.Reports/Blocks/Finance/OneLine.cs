using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Core.Quantities;
using Plumbline.Reports.Charts.Finance;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Finance;

/// <summary>What the blocks of one line have in common: its heading, its links, and how its amounts stand in cells.</summary>
internal static class OneLine
{
    internal const double Wide = 640, Phone = 325;

    /// <summary>The section: a heading, then what is known of the line.</summary>
    internal static IEnumerable<Element> Compose<TReading>(ReportContext context, IReportBlock block, IndicatorCode line, string? title, string about, TReading? reading, Func<ReportContext, TReading, IEnumerable<Element>> parts)
        where TReading : class
    {
        var anchor = FinanceSaid.AnchorOf(context, block, line.ToString());
        var name = context.Picture.Find(line)?.Name ?? line.ToString();
        var heading = new Heading(1, context.Units.Named(title ?? $"{name}: {about}", context.Scope.Unit), anchor);
        return [new Section(reading is null ? [heading, FinanceSaid.Missing($"the accounts of {name}")] : [heading, .. parts(context, reading)])];
    }

    internal static IEnumerable<Problem> Unknown(OrganisationPicture picture, IndicatorCode line)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Find(line) is null) yield return Problem.With(line.ToString(), "the code of an indicator");
    }

    /// <summary>An amount in a cell, with the figure that it comes from; empty where there is none.</summary>
    internal static Cell Amount(ReportContext context, MoneyFormat format, decimal? amount, Observation? figure, bool isMovement = false)
    {
        if (amount is not { } known) return Cell.Empty;
        var value = new Value(isMovement ? format.Movement(known) : format.Text(known), Quantity.Of(known, null, QuantitySign.Pounds), figure is null ? null : FigureSource.Of(figure)) { Decimals = 0 };
        return new Cell(figure is null ? value : IndicatorLinks.ToSource(context, figure, value));
    }

    /// <summary>Words that lead to the page of a line.</summary>
    internal static RichText Linked(ReportContext context, Indicator line, UnitCode unit, string words) => IndicatorLinks.Linked(context, line, unit, words);

    internal static CultureInfo Culture(ReportContext context) => context.Picture.Settings.Language;
}
