using System.Globalization;
using Plumbline.App.ControlCharts.Rows;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;

namespace Plumbline.App.ControlCharts;

/// <summary>Finds the problems and notes of a series once all its rows are read, and of all series together at the end.</summary>
internal sealed class SeriesJudgement(SeriesRowReader reader, RowDates dates, ControlChartFileOptions options, Action<long, int, Problem> add, SpcNotes notes)
{
    private readonly List<(long Line, string Text)> _undated = [];
    private readonly List<long> _unnamed = [];
    private bool _anyDated;
    private bool _anyNamed;

    /// <summary>Checks the dates, targets and name of a series.</summary>
    public void Judge(SeriesRows rows)
    {
        var repeated = rows.Dates.Settle(rows, dates, spaced: options.Kind is not (ChartKind.G or ChartKind.T), (row, problem) => add(rows.Line(row), reader.DateColumn, problem));
        if (!MayRepeat(options.Kind))
        {
            foreach (var (row, first) in repeated.Take(options.MostProblems))
                add(rows.Line(row), reader.DateColumn, Repeated(rows, row, first));
        }

        if (rows.Dates.Frequency is not null)
            _anyDated = true;
        else if (_undated.Count < options.MostProblems)
            _undated.Add((rows.Line(0), rows.DateString(0)));
        JudgeName(rows);
        JudgeSigns(rows);
    }

    /// <summary>Reports the problems between series.</summary>
    public void Finish()
    {
        foreach (var line in _anyNamed ? _unnamed : [])
            add(line, reader.NameColumn, Problem.With("", "the name of the series, as the other rows have"));
        if (_anyDated)
        {
            foreach (var (line, text) in _undated)
                add(line, reader.DateColumn, Problem.With(text, "a date, as other series of the file have; series of labels in a file of their own"));
        }
        else if (_undated is [var (line, text), ..])
        {
            notes.AddForFile(string.Create(CultureInfo.InvariantCulture, $"no dates (“{text}” in row {line}): the rows are charted in the order of the file"));
        }
    }

    private Problem Repeated(SeriesRows rows, int row, int first)
    {
        var (again, before) = (rows.DateString(row), rows.DateString(first));
        var same = string.Equals(again, before, StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $": {before} in row {rows.Line(first)} is the same {Names<Core.Periods.Frequency>.Of(rows.Dates.Frequency ?? Core.Periods.Frequency.Day)}");
        return new($"{again} a second time in series {rows.NameText}", $"each date once in a series{same}{(reader.HasNames ? "" : "; where a column tells series apart, name it with --series-column")}");
    }

    private void JudgeName(SeriesRows rows)
    {
        if (!reader.HasNames) return;
        if (!SeriesRowReader.IsBlank(rows.Name))
            _anyNamed = true;
        else
            _unnamed.AddRange(Enumerable.Range(0, rows.Count).Take(options.MostProblems - Math.Min(_unnamed.Count, options.MostProblems)).Select(rows.Line));
    }

    private void JudgeSigns(SeriesRows rows)
    {
        if (options.Kind is ChartKind.P or ChartKind.PPrime)
        {
            if (rows.Signs.ReadProportions(rows, (row, problem) => add(rows.Line(row), reader.TargetColumn, problem)) is { } read)
                notes.AddOnce("targets", string.Create(CultureInfo.InvariantCulture, $"targets above 1 are read as percentages: {read.Target} in row {rows.Line(read.Row)} as {read.Target}%"));
        }
        else if (options.Kind is not (ChartKind.U or ChartKind.UPrime) && rows.Signs.Mixture(rows) is { } mixture)
        {
            notes.AddForFile($"series {rows.NameText}: {mixture}");
        }
    }

    // A date of a subgroup has one row for each measurement, and rare events can fall on the same day.
    private static bool MayRepeat(ChartKind kind) => kind switch
    {
        ChartKind.XBar or ChartKind.S or ChartKind.G or ChartKind.T => true,
        ChartKind.Xmr or ChartKind.Mr or ChartKind.Run or ChartKind.P or ChartKind.PPrime or ChartKind.U or ChartKind.UPrime or ChartKind.C => false,
    };
}
