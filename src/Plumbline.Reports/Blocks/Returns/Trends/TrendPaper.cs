using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.Returns.Trends;

/// <summary>A situation report on its way to paper: what it comes to, the table, and what was not returned.</summary>
internal sealed class TrendPaper
{
    private const int MostTold = 2, LeastWidth = 46, MostBesideNames = 8, MostOthers = 3, MostSilent = 6;

    // Shares of the width, in percent: a drawing is as wide as its column.
    private const double NamesBesideFew = 30, NamesBesideMany = 20, ShareOfTrend = 11;

    private readonly ReportContext _context;
    private readonly ReturnTrendBlock _block;
    private readonly FormShown _shown;
    private readonly ImmutableArray<TrendColumn> _columns;
    private readonly ImmutableArray<FigureField> _fields;
    private readonly MarkedNotes _notes;
    private readonly UnitCode _top;

    // Whether something is drawn; known once the rows are made with their trends.
    private bool _hasTrend, _isWithoutTrend;

    internal TrendPaper(ReportContext context, ReturnTrendBlock block, FormShown shown, Anchor anchor)
    {
        (_context, _block, _shown, _top) = (context, block, shown, context.Scope.Unit);
        var columns = TrendColumns.Of(block, shown.Form, block.Until(context.Scope), context.Picture.Settings.Calendar, Culture);
        // Nobody was asked before the form began, nor after it ended.
        ImmutableArray<TrendColumn> asked = [.. columns.Where(column => column.Last >= shown.Form.From.First && (shown.Form.To is not { } last || column.First <= last.Last))];
        _columns = asked.IsEmpty ? columns : asked;
        _fields = [.. block.FieldsOf(shown.Form).Where(field => context.Picture.Find(field.Indicator) is not null)];
        _notes = new MarkedNotes(anchor.Id);
    }

    private CultureInfo Culture => _context.Picture.Settings.Language;

    private Frequency Frequency => _shown.Form.Frequency;

    internal IEnumerable<Element> Elements()
    {
        if (_fields.IsEmpty) return [new Paragraph($"{_shown.Form.Name} asks for no figure that is defined as an indicator.")];
        var lead = string.Join(' ', _fields.Select(Told).OfType<string>().Take(MostTold));
        if (lead.Length == 0) return [new Paragraph($"No figure was returned {Span}.", ParagraphRole.Lead), .. NotReturned()];
        var table = Table();
        return [new Paragraph(lead, ParagraphRole.Lead), table, .. _notes.Elements, .. Reading is { Length: > 0 } reading ? [new Paragraph(reading, ParagraphRole.Meta)] : ImmutableArray<Element>.Empty, .. NotReturned()];
    }

    private string Span => $"from {Day(_columns.Min(static one => one.First))} to {Day(_columns.Max(static one => one.Last))}";

    private string Reading => _block.IsByWeek(_shown.Form)
        ? $"A week’s figure is that of the last day returned in it.{(_hasTrend ? " The trend is of the weeks, then of this week to date." : "")}{Shares()}"
        : $"{(_hasTrend ? $"The trend is of the {Frequency.Noun()}s shown." : "")}{Shares()}".TrimStart();

    // One count of a whole is told; of several, each share has its own.
    private string Shares() => string.Concat(_fields.Where(static one => one.ShareOf is not null).DistinctBy(static one => one.ShareOf).Select(Share));

    private string Share(FigureField field)
    {
        if (_context.Picture.Find(field.ShareOf!) is not { } whole) return "";
        List<Observation> counted = [.. _columns.Select(column => Figure(field, _top, column)).OfType<Observation>().Select(figure => WholeOf(whole, figure)).OfType<Observation>().Distinct()];
        return counted.Count == 0 ? "" : $" A share is of the {Counted.Within(whole.Name)} last counted{(counted is [var only] ? $": {ValueText.Of(only, Culture)} in {only.Period.ToText(Culture, full: true)}" : " on that day")}.";
    }

    private Table Table()
    {
        var groups = Groups();
        // Where nothing is drawn, there is no column for it.
        _isWithoutTrend = !_hasTrend;
        if (_isWithoutTrend) groups = Groups();
        var table = new Table(
            _shown.Form.Name,
            [new Column("Figure") { Share = _columns.Length > MostBesideNames ? NamesBesideMany : NamesBesideFew }, .. _columns.Select(static column => column.Head), .. _hasTrend ? [new Column("Trend") { Share = ShareOfTrend }] : ImmutableArray<Column>.Empty],
            groups)
        {
            HidesCaption = true,
            LeastWidth = LeastWidth,
            Density = TableDensity.Dense,
        };
        return table with { PrintScale = PrintWidth.ScaleOf(table, PageOrientation.Portrait) };
    }

    private ImmutableArray<RowGroup> Groups() => _block.Units == TrendUnits.Each
        ? [.. _fields.Select(field => new RowGroup(RowGroupLevel.Group, Name(field), [.. UnitRows(field), Figures(field, "All", _top) with { Style = RowStyle.Total }, .. ShareRow(field)]))]
        : [new RowGroup([.. _fields.SelectMany(field => ShareRow(field).Prepend(Figures(field, Name(field), _top)))])];

    private RichText Name(FigureField field)
    {
        var indicator = _context.Picture.Find(field.Indicator)!;
        var name = IndicatorLinks.Linked(_context, indicator, _top, indicator.Name);
        return field.By is { } by ? [.. name, new LineBreak(), new Small(by)] : name;
    }

    private IEnumerable<Row> UnitRows(FigureField field) => _shown.Last.Lines.Select(line => Figures(field, _shown.NameOf(line.Unit), line.Unit));

    private Row Figures(FigureField field, RichText name, UnitCode unit)
    {
        var figures = _columns.Select(column => Figure(field, unit, column)).ToList();
        return new Row([Cell.Header(name), .. figures.Select((figure, at) => CellOf(field, figure, unit, _columns[at])), .. Trend(figures.Select(figure => IsPart(field, figure, unit) ? null : (double?)figure?.Amount))]);
    }

    private IEnumerable<Row> ShareRow(FigureField field)
    {
        if (field.ShareOf is not { } code || _context.Picture.Find(code) is not { } whole) return [];
        var shares = _columns.Select(column => ShareIn(field, column)).ToList();
        RichText name = $"share of {Counted.Within(whole.Name)}";
        return
        [
            new Row([Cell.Header(name), .. shares.Select(static share => share is { } known ? Cell.Figure(new Value(Percent(known), Quantity.Percent(Rounded(known), 0))) : ReturnShare.Dash), .. Trend(shares.Select(static share => (double?)share))]) { Style = RowStyle.Part },
        ];
    }

    // A drawing of one point says nothing.
    private ImmutableArray<Cell> Trend(IEnumerable<double?> values)
    {
        if (_isWithoutTrend) return [];
        List<double?> drawn = [.. values.Where((_, at) => _columns[at].IsInTrend)];
        if (drawn.Count(static value => value is not null) < 2) return [Cell.Empty];
        _hasTrend = true;
        return [new Cell(Sparkline.Inline(drawn))];
    }

    private Observation? Figure(FigureField field, UnitCode unit, TrendColumn column) => column.In(_context.SeriesOf(_context.Picture.Find(field.Indicator)!, unit), Frequency);

    // A sum that lacks one of those asked is drawn in no trend and compared with none that lacks others: it would rise and fall with who answered.
    private bool IsPart(FigureField field, Observation? figure, UnitCode unit) => unit == _top && ReturnedSum.Of(_shown, field, figure) is { IsWhole: false };

    private Cell CellOf(FigureField field, Observation? figure, UnitCode unit, TrendColumn column)
    {
        if (figure is null) return ReturnShare.Dash;
        List<string> said = [.. new[]
        {
            column.Last != column.First && figure.Period.Last != column.Last ? $"The last day returned is {Day(figure.Period.Last)}." : null,
            unit == _top && ReturnedSum.Of(_shown, field, figure) is { } sum ? sum.IsWhole ? null : $"{Counted.Sentence(sum.Words(_shown))}: without {Counted.List([.. sum.Lacking.Select(_shown.NameOf)], MostOthers)}." : TotalNote.OfGaps(figure, _shown.NameOf, Culture) is { } gaps ? $"{gaps}." : null,
            figure.Note is { } note ? $"{Counted.Sentence(note).TrimEnd('.')}." : null,
            figure.IsDoubtful ? "A doubtful figure." : figure.IsProvisional ? "A provisional figure." : null,
        }.OfType<string>()];
        return new Cell(IndicatorLinks.ToSource(_context, figure, FigureValue.Of(figure, Culture))) { Note = _notes.MarkOf(string.Join(' ', said)) };
    }

    // Of a sum that lacks a part, a share of the whole would be too low.
    private decimal? ShareIn(FigureField field, TrendColumn column)
    {
        if (field.ShareOf is not { } code || _context.Picture.Find(code) is not { } whole || Figure(field, _top, column) is not { Amount: { } amount, Total: null or { IsComplete: true } } figure || IsPart(field, figure, _top)) return null;
        return WholeOf(whole, figure)?.Amount is { } of ? 100 * amount / of : null;
    }

    private Observation? WholeOf(Indicator whole, Observation figure) =>
        _context.SeriesOf(whole, _top).Observations.LastOrDefault(one => one.Period.Last <= figure.Period.Last && one is { Amount: > 0, Total: null or { IsIncompleteSum: false } });

    private string? Told(FigureField field)
    {
        var known = _columns.Select(column => (Column: column, Figure: Figure(field, _top, column))).Where(static one => one.Figure is not null).ToList();
        if (known.Count == 0) return null;
        var now = known.FirstOrDefault(static one => one.Column.Head.IsLatest) is { Figure: not null } latest ? latest : known[^1];
        var part = ShareIn(field, now.Column) is { } share && _context.Picture.Find(field.ShareOf!) is { } whole ? $" ({Percent(share)} of {Counted.Within(whole.Name)})" : "";
        var sum = ReturnedSum.Of(_shown, field, now.Figure);
        var lacking = sum?.Lacking ?? [];
        var before = known.FirstOrDefault(one => one.Column.Last < now.Column.Last && (ReturnedSum.Of(_shown, field, one.Figure)?.Lacking ?? []).SequenceEqual(lacking));
        var then = before.Figure is { } earlier ? $", {Than(earlier, now.Figure!)} {When(before.Column, earlier)}" : "";
        var of = sum is { IsWhole: false } ? $", {sum.Words(_shown)}" : "";
        var none = !_block.IsByWeek(_shown.Form) && !now.Column.Head.IsLatest ? $"no figure {_columns.Last(static one => one.Head.IsLatest).Said}; the last is " : "";
        return $"{_context.Picture.Find(field.Indicator)!.Name}: {none}{ValueText.Of(now.Figure!, Culture)} {When(now.Column, now.Figure!)}{part}{of}{then}.";
    }

    // The figure of a week is that of a day, and is told as of that day.
    private string When(TrendColumn column, Observation figure) => _block.IsByWeek(_shown.Form) ? $"on {Day(figure.Period.Last)}" : column.Said;

    private string Than(Observation earlier, Observation now) =>
        earlier.Amount == now.Amount ? "as" : $"{(now.Amount > earlier.Amount ? "up" : "down")} from {ValueText.Of(earlier, Culture)}";

    /// <summary>Of the days whose figures are shown, who did not return; and of which weeks nothing was.</summary>
    private IEnumerable<Element> NotReturned()
    {
        var days = _columns.SelectMany(column => _fields.Select(field => Figure(field, _top, column)?.Period)).OfType<Period>().Distinct().Order().ToList();
        List<string> said = [];
        foreach (var day in days)
        {
            if (_shown.Periods.FirstOrDefault(one => one.Period == day) is not { } period || period.Lines.IsEmpty) continue;
            List<string> open = [.. period.Open.Select(line => $"{_shown.NameOf(line.Unit)}{(line.Standing == ReturnStanding.Missing ? "" : $" ({StandingLook.Word(line.Standing).ToLowerInvariant()})")}")];
            List<string> waived = [.. period.Lines.Where(static line => line.Standing == ReturnStanding.Waived).Select(line => $"{_shown.NameOf(line.Unit)} (waived{(line.Return?.Note is { } note ? $": {note.TrimEnd('.')}" : "")})")];
            if (open.Count + waived.Count > 0) said.Add($"{Counted.Sentence(_shown.Said(day))}: {Counted.List([.. open, .. waived])}.");
        }

        var noun = Frequency.Noun();
        var empty = _columns.Where(column => _fields.All(field => Figure(field, _top, column) is null)).ToLookup(IsNotCollected);
        foreach (var reason in empty[true].SelectMany(PeriodsIn).Select(_shown.WhyNot).OfType<string>().Distinct(StringComparer.Ordinal)) yield return new Paragraph(reason, ParagraphRole.Meta);
        if (empty[false].Any()) yield return new Paragraph($"Nothing was returned {Said([.. empty[false]])}.", ParagraphRole.Meta);
        if (said.Count > 0)
        {
            yield return new Paragraph($"Not returned for the {noun}s shown; nothing is put in their place:", ParagraphRole.Meta);
            yield return ItemList.Bullets([.. said.Select(RichText.FromString)]);
        }
        else if (days.Count > 0 && _shown.Periods.Any(one => days.Contains(one.Period) && !one.Lines.IsEmpty))
        {
            yield return new Paragraph($"Every {_shown.Noun} asked returned its figures for the {(empty[false].Any() && !_block.IsByWeek(_shown.Form) ? "other " : "")}{noun}s shown.{Others(days)}", ParagraphRole.Meta);
        }
    }

    // "for April 2020 and May 2020", "in the weeks ending 5 April 2020 and 12 April 2020", "on 7 May 2020".
    private string Said(List<TrendColumn> columns)
    {
        List<Period> whole = [.. columns.Select(static one => one.Period).OfType<Period>()];
        if (!_block.IsByWeek(_shown.Form)) return $"for {Counted.List([.. whole.Select(_shown.Said)], MostSilent)}";
        var weeks = whole.Count == 0 ? null : $"in the {Counted.Noun(whole.Count, "week")} ending {Counted.List([.. whole.Select(week => Day(week.Last))], MostSilent)}";
        return Counted.List([.. columns.Where(static one => one.Period is null).Select(static one => one.Said).Prepend(weeks).OfType<string>()]);
    }

    // Days between those of the table that lack a return, so that this table and one of all days do not seem to differ.
    private string Others(List<Period> shown)
    {
        var (first, last) = (_columns.Min(static one => one.First), _columns.Max(static one => one.Last));
        List<PeriodShown> lacking = [.. _shown.Periods.Where(one => !shown.Contains(one.Period) && one.Period.First >= first && one.Period.Last <= last && one is { IsCounted: true, Open.Count: > 0 })];
        if (lacking.Count == 0) return "";
        var noun = Frequency.Noun();
        string Who(PeriodShown one) => Counted.List([.. one.Open.Select(line => _shown.NameOf(line.Unit))], MostOthers);
        return lacking.Count > MostSilent ? $" Of the other {noun}s, {Counted.Number(lacking.Count)} lack a return."
            : lacking.Count > MostOthers ? $" Of the other {noun}s, {Counted.Number(lacking.Count)} lack a return: {Counted.List([.. lacking.Select(one => $"{_shown.Said(one.Period)} ({Who(one)})")])}."
            : $" Of the other {noun}s, {Counted.List([.. lacking.Select(one => $"{_shown.Said(one.Period)} lacks the {Counted.Noun(one.Open.Count, "return")} of {Who(one)}")])}.";
    }

    private IEnumerable<PeriodShown> PeriodsIn(TrendColumn column) => _shown.Periods.Where(one => one.Period.First <= column.Last && one.Period.Last >= column.First);

    private bool IsNotCollected(TrendColumn column) => PeriodsIn(column).Any() && PeriodsIn(column).All(static one => one.NotCollected is not null);

    private string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    private static decimal Rounded(decimal share) => Math.Round(share, MidpointRounding.AwayFromZero);

    private static string Percent(decimal share) => Rounded(share).ToString("0", CultureInfo.InvariantCulture) + "%";
}
