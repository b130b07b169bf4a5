using Plumbline.App.Definitions.Formats;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Grids;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.App.Importing.Returns;

/// <summary>The rows of a sheet that was sent out: a row for each field of a unit, beside its question. A code that was overwritten makes two returns of one, both in part.</summary>
internal sealed class SentOutRows(Grid grid, ReturnHeading heading, FigureIntake intake, GivenReturns found)
{
    private readonly Dictionary<(FormDefinition Form, string Unit, Period Period), (int First, int Rows)> _rows = [];

    /// <summary>Counts a row.</summary>
    internal void Add(GridRow row)
    {
        if (found.Find(row.Text(heading.Places.GetValueOrDefault(ReturnColumns.Form)) ?? intake.Options.Form?.ToString()) is not { } form) return;
        if (!Period.Parse(row.Text(heading.Places.GetValueOrDefault(ReturnColumns.Period)) ?? intake.Options.Period, intake.Picture.Settings.Calendar, form.Frequency).TryGet(out var period, out _)) return;
        var key = (form, Unit: row.Text(heading.Places.GetValueOrDefault(ReturnColumns.Unit)) ?? "", period);
        _rows[key] = _rows.GetValueOrDefault(key) is { Rows: > 0 } known ? known with { Rows = known.Rows + 1 } : (row.Number, 1);
    }

    /// <summary>Whether the question in a row is that of another field than its code: then one of the two was overwritten.</summary>
    internal bool RefusesQuestion(GridRow row, TableRow cells, ReturnSubject subject)
    {
        if (heading.Question == 0 || subject.Field is not { } field || row.Text(heading.Question) is not { } text) return false;
        var others = subject.Form.FieldsFor(subject.Period).Where(one => LabelText.Normalise(one.Ask) == LabelText.Normalise(text)).ToList();
        if (others.Count == 0 || others.Contains(field)) return false;
        cells.Refuse(ReturnColumns.Field, Problem.With(field.Code.ToString(), $"{others[0].Code}, the code of the question beside it, “{text}”; or the question of {field.Code}, “{field.Ask}”"));
        return true;
    }

    /// <summary>Tells of units that have fewer rows than were sent out.</summary>
    internal void Tell()
    {
        if (_rows.Count < 2) return;
        foreach (var ((form, unit, period), (first, rows)) in _rows)
        {
            var sent = form.FieldsFor(period).Length;
            if (rows >= sent) continue;
            if (Rest(form, unit, period, sent - rows) is not { } rest)
                intake.Findings.Warn($"{grid.Name}:{first}:{heading.Places.GetValueOrDefault(ReturnColumns.Unit)}", $"{Counted.Of(rows, "row")} of “{unit}” in a sheet that was sent out with {sent} for each unit: look whether the code of the unit was overwritten");
            else if (rows < _rows[(form, unit, rest)].Rows || (rows == _rows[(form, unit, rest)].Rows && period > rest))
                intake.Findings.Refuse(grid.Name, first, heading.Places.GetValueOrDefault(ReturnColumns.Period), new Problem($"{period} in {Counted.Of(rows, "row")} of “{unit}”", $"{rest}, as in {Counted.Number(sent - rows)} others of this unit: a sheet is sent out for one period, so look whether it was overwritten"));
        }
    }

    // The other period of a unit with exactly the rows that are lacking here.
    private Period? Rest(FormDefinition form, string unit, Period period, int lacking) =>
        _rows.FirstOrDefault(one => one.Key.Form == form && one.Key.Unit == unit && one.Key.Period != period && one.Value.Rows == lacking).Key.Period;
}
