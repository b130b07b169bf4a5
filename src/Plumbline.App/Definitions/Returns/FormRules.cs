using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Returns;

/// <summary>What a form may ask and count, by what else the organisation defines.</summary>
internal sealed class FormRules
{
    private readonly WorkspaceContext _context;
    private readonly Dictionary<IndicatorCode, CollectionCode> _ofLineLists;

    private FormRules(WorkspaceContext context, IEnumerable<CollectionDefinition> lists)
    {
        _context = context;
        _ofLineLists = lists.SelectMany(static list => list.Counts.Select(count => (count.Indicator, list.Code))).GroupBy(static one => one.Indicator).ToDictionary(static same => same.Key, static same => same.First().Code);
    }

    internal static FormRules Of(DefinitionReading reading) => new(reading.Context, reading.Values.Of<CollectionDefinition>());

    internal static FormRules Of(Workspace workspace) => new(WorkspaceContext.Of(workspace), workspace.Collections);

    /// <summary>The forms that count an indicator which another counts too, or ask for a figure that another counts.</summary>
    internal static IEnumerable<(FormCode Form, Problem Problem)> CountedTwice(IReadOnlyList<FormDefinition> forms)
    {
        var counted = new Dictionary<IndicatorCode, FormCode>();
        foreach (var form in forms)
        {
            foreach (var one in form.Counts)
            {
                if (!counted.TryAdd(one.Indicator, form.Code))
                    yield return (form.Code, new Problem($"{one.Indicator} counted from {form.Code}, which {counted[one.Indicator]} counts", "an indicator that is counted from one form"));
            }
        }

        foreach (var form in forms)
        {
            foreach (var figure in form.Figures)
            {
                if (counted.TryGetValue(figure.Indicator, out var by))
                    yield return (form.Code, new Problem($"the figure {figure.Indicator} in the field {figure.Code}, which is counted from {by}", "an indicator that is reported, not counted from returns"));
            }
        }
    }

    /// <summary>What is wrong with the indicator of a figure; null where nothing is.</summary>
    internal Problem? OfFigure(IndicatorCode indicator, Frequency frequency) => OfFrequency(indicator, frequency) ?? OfLineList(indicator, "that is reported, not counted from a line list");

    /// <summary>What is wrong with the indicator that a figure is a share of; null where nothing is.</summary>
    internal Problem? OfWhole(IndicatorCode indicator) =>
        _context.Find(indicator) is { Measure.Kind: not MeasureKind.Count and var kind } ? new Problem($"{indicator}, a {Names<MeasureKind>.Of(kind)}", "share-of: a count, such as the headcount") : null;

    /// <summary>What is wrong with the indicator of a count; null where nothing is.</summary>
    internal Problem? OfCount(FormCounting counting, Frequency frequency)
    {
        var wanted = counting.Count is FormCount.Completeness or FormCount.Timeliness ? MeasureKind.Percentage : MeasureKind.Count;
        return OfFrequency(counting.Indicator, frequency)
            ?? OfLineList(counting.Indicator, "that no line list counts")
            ?? (_context.Find(counting.Indicator) is { Measure: { } measure } && measure.Kind != wanted
                ? new Problem($"{counting.Indicator}, a {measure}", $"an indicator that is a {Names<MeasureKind>.Of(wanted)} for {FormCountsText.WordOf(counting)}")
                : null);
    }

    /// <summary>Every problem of a form with what the organisation defines.</summary>
    internal IEnumerable<Problem> Problems(FormDefinition form)
    {
        foreach (var unit in form.Asked.Units) if (_context.Unit(unit.ToString()).Problem is { } unknown) yield return unknown;
        if (form.Asked.Below is { } below && _context.Unit(below.ToString()).Problem is { } lost) yield return lost;
        foreach (var figure in form.Figures)
        {
            if ((_context.Indicator(figure.Indicator.ToString()).Problem ?? OfFigure(figure.Indicator, form.Frequency)) is { } problem) yield return problem;
            if (figure.ShareOf is { } whole && (_context.Indicator(whole.ToString()).Problem ?? OfWhole(whole)) is { } wrong) yield return wrong;
        }

        foreach (var one in form.Counts)
        {
            if ((_context.Indicator(one.Indicator.ToString()).Problem ?? OfCount(one, form.Frequency)) is { } problem) yield return problem;
        }
    }

    private Problem? OfFrequency(IndicatorCode indicator, Frequency frequency) => _context.Find(indicator) is { } known && known.Frequency != frequency
        ? new Problem($"{indicator}, reported by {Names<Frequency>.Of(known.Frequency)}", $"an indicator that is reported by {Names<Frequency>.Of(frequency)}, as often as the form is returned")
        : null;

    private Problem? OfLineList(IndicatorCode indicator, string expected) =>
        _ofLineLists.TryGetValue(indicator, out var list) ? new Problem($"{indicator}, which is counted from the line list {list}", $"an indicator {expected}") : null;
}
