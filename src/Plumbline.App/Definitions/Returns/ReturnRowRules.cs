using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Returns;

/// <summary>What a row of returns is about.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit, which was asked.</param>
/// <param name="Period">The period, for which the form was asked.</param>
/// <param name="Field">The field; null where the row is the return itself.</param>
internal sealed record ReturnSubject(FormDefinition Form, UnitCode Unit, Period Period, FormField? Field);

/// <summary>Finds what a row of returns is about. A form, unit, period or field that was not asked is a problem.</summary>
internal sealed class ReturnRowRules
{
    private readonly WorkspaceContext _context;
    private readonly IReadOnlyList<FormDefinition> _forms;
    private readonly UnitTree? _tree;
    private readonly bool _knowsForms;
    private readonly bool _areHistory;
    private readonly Dictionary<(FormCode, Period), HashSet<UnitCode>> _asked = [];

    internal ReturnRowRules(DefinitionReading reading)
        : this(reading.Context, reading.Values.Of<FormDefinition>(), UnitTree.From(reading.Values.Of<Unit>()).TryGet(out var tree, out _) ? tree : null, !reading.IsFaulty(FormsKind.Instance)) =>
        _areHistory = true;

    /// <param name="context">The known units, and the calendar.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="tree">The units; null where they contradict each other, so that nobody knows who was asked.</param>
    /// <param name="knowsForms">Whether every form is known, so that another one is a problem.</param>
    internal ReturnRowRules(WorkspaceContext context, IReadOnlyList<FormDefinition> forms, UnitTree? tree, bool knowsForms) =>
        (_context, _forms, _tree, _knowsForms) = (context, forms, tree, knowsForms);

    /// <summary>What a row is about; null where it has a problem, or names a form that could not be read.</summary>
    internal ReturnSubject? Read(TableRow row)
    {
        var form = FormOf(row);
        var unit = row.Required(ReturnColumns.Unit, _context.Unit);
        var period = row.RequiredSeen(ReturnColumns.Period, text => _context.Period(text).Then<Period>(period => form is null ? period : WhyNot(form, period, text) is { } problem ? problem : period));
        if (form is null || unit is null || period is null) return null;
        FormField? field = null;
        if (row.Text(ReturnColumns.Field) is { } text)
        {
            field = form.Fields.FirstOrDefault(one => one.Code.ToString() == text);
            if (field is not null && !_areHistory && WhyNot(form, field, period) is { } why) row.Refuse(ReturnColumns.Field, why);
            if (field is null) row.Refuse(ReturnColumns.Field, Problem.With(text, $"a field of the form {form.Code}, or nothing for the return itself{Spelling.Suggestion(text, form.Fields.Select(static one => one.Code.ToString()))}"));
        }

        // A list has no history: a unit that is no longer on it may have been when it returned this. The check return-not-asked tells of it.
        if (_areHistory && !form.Asked.Units.IsEmpty && _tree?.Find(unit, period.Last) is not null) return row.HasProblem ? null : new ReturnSubject(form, unit, period, field);
        if (WhyNotAsked(form, unit, period) is { } refusal) row.Refuse(ReturnColumns.Unit, refusal);
        return row.HasProblem ? null : new ReturnSubject(form, unit, period, field);
    }

    /// <summary>Why a form is not asked for a period; null where it is.</summary>
    internal static Problem? WhyNot(FormDefinition form, Period period, string? text) =>
        period.Frequency != form.Frequency ? Problem.With(text, $"a {Names<Frequency>.Of(form.Frequency)}, since {form.Code} is asked every {Names<Frequency>.Of(form.Frequency)}")
        : period < form.From ? Problem.With(text, $"{form.From} or later: {form.Code} is asked from then on")
        : form.To is { } last && period > last ? Problem.With(text, $"{last} or earlier: {form.Code} was asked until then")
        : form.WhyNotCollected(period) is { } reason ? Problem.With(text, $"a period for which {form.Code} was asked; nobody was asked then: {reason}")
        : null;

    /// <summary>Whether a return may be made for a period on a day: once the period has begun. That none need be made can be said before.</summary>
    internal static bool HasBegun(Period period, DateOnly today) => period.First <= today;

    /// <summary>Why a field of a form is not asked for a period; null where it is.</summary>
    internal static Problem? WhyNot(FormDefinition form, FormField field, Period period) => field.IsAskedFor(period) ? null
        : Problem.With(field.Code.ToString(), $"a field that {form.Code} asks for {period}; {field.Code} {(field.From is { } from && period < from ? $"is asked from {from} on" : $"was asked until {field.To}")}");

    /// <summary>Why a unit is not asked for a period; null where it is.</summary>
    internal Problem? WhyNotAsked(FormDefinition form, UnitCode unit, Period period)
    {
        if (_tree is null) return null;
        if (!_asked.TryGetValue((form.Code, period), out var asked)) _asked[(form.Code, period)] = asked = [.. form.Asked.For(_tree, period)];
        return WhyNotAsked(form, asked, unit, period);
    }

    /// <summary>Why a unit is not among those asked for a period; null where it is.</summary>
    internal static Problem? WhyNotAsked(FormDefinition form, HashSet<UnitCode> asked, UnitCode unit, Period period)
    {
        if (asked.Contains(unit)) return null;
        var day = FormattableString.Invariant($"{period.Last:yyyy-MM-dd}");
        var who = form.Asked.Kind is { } kind ? $"a {Names<UnitKind>.Of(kind)} that exists on {day}{(form.Asked.Below is { } below ? $" below {below}" : "")}" : $"one of {Counted.List([.. asked.Select(static one => one.ToString())], 5)}";
        return Problem.With(unit.ToString(), $"a unit that {form.Code} is asked of for {period}: {who}{Spelling.Suggestion(unit.ToString(), asked.Select(static one => one.ToString()))}");
    }

    private FormDefinition? FormOf(TableRow row)
    {
        if (row.Text(ReturnColumns.Form) is { } text && _forms.FirstOrDefault(one => one.Code.ToString() == text) is { } form) return form;
        if (row.Required(ReturnColumns.Form, FormCode.Parse) is { } code && _knowsForms)
            row.Refuse(ReturnColumns.Form, Problem.With(code.ToString(), $"a form of {FormsKind.Instance.Place.Name}/{Spelling.Suggestion(code.ToString(), _forms.Select(static one => one.Code.ToString()))}"));
        return null;
    }
}
