using System.Collections.Immutable;
using System.Globalization;
using Plumbline.App.UnitRatings;
using Plumbline.Core.Judging;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;
using Plumbline.Web.Addresses;

namespace Plumbline.Web.Units;

/// <summary>The tables of the page of all units.</summary>
internal sealed class UnitTables(Links links, OrganisationPicture picture, Period period)
{
    // A table of more columns would be read by nobody.
    private const int MostColumns = 12, MostRows = 60, MostNamed = 6;

    private static readonly ImmutableArray<RatingStatus> Shown = [RatingStatus.Red, RatingStatus.Amber, RatingStatus.Green, RatingStatus.Blue];

    private readonly CultureInfo _culture = picture.Settings.Language;

    /// <summary>A row for each unit: how many measures have each rating. A unit leads to its dashboard.</summary>
    internal ImmutableArray<Element> Ratings(IReadOnlyList<UnitRating> rated)
    {
        if (rated.Count == 0) return [];
        var scheme = picture.Settings.RatingScheme;
        var statuses = Shown.Where(status => rated.Any(one => one.Count(status) > 0)).ToList();
        return
        [
            new Table(
                $"Units and their ratings, {period.ToText(_culture, full: true)}",
                [
                    new Column("Unit") { Width = ColumnWidth.Wide },
                    .. statuses.Select(status => new Column(RatingWords.Of(status, scheme).Word, Alignment.Number)),
                    new Column("Rated", Alignment.Number),
                    new Column("With a figure", Alignment.Number),
                ],
                [.. rated.Select(one => new Row([
                    Cell.Header([new string('\u2003', one.Level), Hyperlink.OnSite(one.Unit.Name, links.Dashboard(period, one.Unit.Code))]),
                    .. statuses.Select(status => Count(one.Count(status), links.Dashboard(period, one.Unit.Code, section: null, Names<MeasureStanding>.Of(MeasureStanding.OffTarget)), status)),
                    Cell.FromString(Number(one.Rated)),
                    Cell.FromString(Number(one.Judgements.Length))]) { Style = one.Level == 0 && rated.Count > 1 ? RowStyle.Total : RowStyle.Normal })])
            { HidesCaption = true },
        ];
    }

    /// <summary>The measures off target: units as columns where they are few, else a row for each unit.</summary>
    internal ImmutableArray<Element> OffTarget(IReadOnlyList<UnitRating> rated)
    {
        List<UnitRating> units = [.. rated.Where(static one => one.Level > 0 && one.Missed.Any())];
        if (units.Count == 0) return [];
        return units.Count <= MostColumns ? [Matrix(units)] : [List(units)];
    }

    private Table Matrix(List<UnitRating> units)
    {
        var missed = units.SelectMany(static unit => unit.Missed).Select(static judgement => judgement.Indicator.Code).ToHashSet();
        var measures = picture.Indicators.Where(indicator => missed.Contains(indicator.Code)).Take(MostRows).ToList();
        var found = units.ToDictionary(static unit => unit.Unit.Code, static unit => unit.Judgements.ToLookup(static judgement => judgement.Indicator.Code));
        return new Table(
            "Measures off target, by unit",
            [new Column("Measure") { Width = ColumnWidth.Wide }, .. units.Select(static unit => new Column(unit.Unit.Name, Alignment.Number))],
            [.. measures.Select(measure => new Row([
                Cell.Header([Hyperlink.OnSite(measure.NameInList, links.ToPage(["units", measure.Code.ToString()], ("period", Links.Of(period))))]),
                .. units.Select(unit => found[unit.Unit.Code][measure.Code].FirstOrDefault() is { } judgement ? Figure(judgement) : Cell.Empty)]))])
        { HidesCaption = true };
    }

    private Table List(List<UnitRating> units) => new(
        "Units with measures off target",
        [new Column("Unit") { Width = ColumnWidth.Wide }, new Column("Off target", Alignment.Number), new Column("Measures, the furthest first")],
        [.. units.OrderByDescending(static unit => unit.Missed.Count()).Take(MostRows).Select(unit => new Row([
            Cell.Header([Hyperlink.OnSite(unit.Unit.Name, links.Dashboard(period, unit.Unit.Code))]),
            Cell.FromString(Number(unit.Missed.Count())),
            new Cell(RichText.Create([.. Named(unit)]))]))])
    { HidesCaption = true };

    private IEnumerable<Inline> Named(UnitRating unit)
    {
        var place = 0;
        foreach (var judgement in unit.Missed.Take(MostNamed))
        {
            if (place++ > 0) yield return new Reports.Documents.Inlines.Text("; ");
            yield return Hyperlink.OnSite(judgement.Indicator.NameInList, links.Measure(judgement.Indicator.Code, unit.Unit.Code, period));
        }

        if (unit.Missed.Count() - MostNamed is var rest and > 0) yield return new Reports.Documents.Inlines.Text($"; and {Number(rest)} more");
    }

    private Cell Figure(Judgement judgement) =>
        new([Hyperlink.OnSite(FigureValue.Of(judgement.Observation!, _culture), links.Figure(judgement.Indicator.Code, judgement.Unit, judgement.Period)), .. judgement.IsRated ? [new LineBreak(), RatingWords.Of(judgement).Chip] : Array.Empty<Inline>()]);

    private static Cell Count(int count, string address, RatingStatus status) => count == 0 ? new Cell("0") { Style = CellStyle.Quiet }
        : new Cell([status is RatingStatus.Red or RatingStatus.Amber ? Hyperlink.OnSite(Number(count), address) : new Reports.Documents.Inlines.Text(Number(count))]) { Style = status == RatingStatus.Red ? CellStyle.Strong : CellStyle.Normal };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
