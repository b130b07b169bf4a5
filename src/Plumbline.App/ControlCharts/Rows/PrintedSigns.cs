using System.Globalization;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts.Rows;

/// <summary>
/// What the signs beside its numbers show about a series: which are printed as percentages, and the note on a mixture. 5.6% and
/// 0.056 mean the same to a reader, but not on a chart.
/// </summary>
internal sealed class PrintedSigns
{
    private readonly List<int> _percentTargets = [];
    private int _percent;
    private int _plain;
    private bool _hasUnit;

    /// <summary>Whether every value except 0 is a percentage.</summary>
    public bool ArePercentages => _percent >= 0 && _plain < 0;

    /// <summary>What is measured, as far as the signs show: £4k and 4 days are not counts of items, though they are whole numbers.</summary>
    public ChartedMeasure Measure => ArePercentages ? ChartedMeasure.Percentage : _hasUnit ? ChartedMeasure.Other : ChartedMeasure.Unknown;

    public void Start()
    {
        _hasUnit = false;
        (_percent, _plain) = (-1, -1);
        _percentTargets.Clear();
    }

    /// <summary>Examines a row's value. 0 is the same as a percentage and as a plain number.</summary>
    public void Value(int row, CellNumber value)
    {
        if (value.IsPercent && _percent < 0) _percent = row;
        if (!value.IsPercent && _plain < 0 && Math.Abs(value.Number) > 0) _plain = row;
        _hasUnit |= value.HasUnit;
    }

    /// <summary>Examines a row's target. The unit of a target, £4k or 4 days, is also that of the values.</summary>
    public void Target(int row, CellNumber target)
    {
        if (target.IsPercent) _percentTargets.Add(row);
        _hasUnit |= target.HasUnit;
    }

    /// <summary>The note on a series that mixes percentages and plain numbers; null if it does not.</summary>
    public string? Mixture(SeriesRows rows)
    {
        if (_percent >= 0 && _plain >= 0)
            return Note($"{Print(rows.Values[_percent])}% in row {rows.Line(_percent)} and {Print(rows.Values[_plain])} in row {rows.Line(_plain)}");
        if (_percentTargets is [var target, ..] && _plain >= 0 && Math.Abs(rows.Values[_plain]) <= 1 && Array.TrueForAll(rows.Values[..rows.Count], static value => double.IsNaN(value) || Math.Abs(value) <= 1))
            return Note($"a target of {Print(rows.Targets[target])}% in row {rows.Line(target)} and a value of {Print(rows.Values[_plain])} in row {rows.Line(_plain)}");
        var bare = _percent < 0 ? -1 : Enumerable.Range(0, rows.Count).FirstOrDefault(row => rows.Targets[row] is > 0 and <= 1 && !IsPercentTarget(row), -1);
        return bare < 0 ? null : Note($"{Print(rows.Values[_percent])}% in row {rows.Line(_percent)} and a target of {Print(rows.Targets[bare])} in row {rows.Line(bare)}");
    }

    /// <summary>Reads the targets of a proportion, which lies between 0 and 1: if all are like 90, they are percentages.</summary>
    /// <param name="rows">The series; its targets are converted if they are percentages.</param>
    /// <param name="problem">Receives the row of an invalid target.</param>
    /// <returns>The target read as a percentage and its row; null if there is none.</returns>
    public (int Row, double Target)? ReadProportions(SeriesRows rows, Action<int, Problem> problem)
    {
        var (above, within) = (-1, -1);
        for (var row = 0; row < rows.Count; row++)
        {
            var target = rows.Targets[row];
            var isPercent = IsPercentTarget(row);
            if (target < 0 || target > (isPercent ? 1 : 100))
                problem(row, new Problem(isPercent ? Print(target * 100) + "%" : Print(target), "a target between 0 and 1, or 0% and 100%, on a proportion chart"));
            if (isPercent) continue;
            if (target is > 1 and <= 100 && above < 0) above = row;
            if (target is > 0 and <= 1 && within < 0) within = row;
        }

        if (above >= 0 && within >= 0)
            problem(above, new Problem(Print(rows.Targets[above]), $"all targets of a series as proportions, or all as percentages: {Print(rows.Targets[within])} in row {rows.Line(within)} is a proportion"));
        if (above < 0) return null;
        var first = rows.Targets[above];
        for (var row = above; row < rows.Count; row++)
        {
            if (rows.Targets[row] > 1 && !IsPercentTarget(row)) rows.Targets[row] /= 100;
        }

        return (above, first);
    }

    private bool IsPercentTarget(int row) => _percentTargets.BinarySearch(row) >= 0;

    private static string Note(string what) => $"percentages and plain numbers together, {what}: each is charted as written";

    private static string Print(double number) => number.ToString(CultureInfo.InvariantCulture);
}
