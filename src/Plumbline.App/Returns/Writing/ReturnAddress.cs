using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Tracing;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns.Writing;

/// <summary>Which return: a form, the unit that is asked and the period.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period, of the form's frequency.</param>
public sealed record ReturnAddress(FormDefinition Form, UnitCode Unit, Period Period)
{
    /// <summary>The last moment in time, by the clock of the organisation.</summary>
    public DateTime DueAt => Form.Due.DueAt(Period);

    /// <summary>The forms of an organisation, in the order of their names.</summary>
    public static IReadOnlyList<FormDefinition> Forms(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return [.. picture.Values.Of<FormDefinition>().OrderBy(static form => form.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static form => form.Code.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The form with a code, or the problem, which names the nearest.</summary>
    public static Parsed<FormDefinition> FindForm(OrganisationPicture picture, string? code)
    {
        var forms = Forms(picture);
        if (forms.FirstOrDefault(form => form.Code.ToString() == code?.Trim()) is { } found) return found;
        var expected = forms.Count == 0 ? "no form: none is defined" : $"the code of a form{Spelling.Suggestion(code ?? "", forms.Select(static form => form.Code.ToString()))}";
        return Problem.With(code, expected);
    }

    /// <summary>Reads an address from the texts of its parts.</summary>
    /// <returns>The address of a return that is asked for, or the problem.</returns>
    public static Parsed<ReturnAddress> Read(OrganisationPicture picture, string? form, string? unit, string? period)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return FindForm(picture, form).Then(found =>
            FigureAddress.FindUnit(picture, unit).Then(where =>
                Period.Parse(period ?? "", picture.Settings.Calendar, found.Frequency).Then(when => Asked(picture, new ReturnAddress(found, where, when)))));
    }

    /// <summary>Whether the unit is asked for the period: the same address, or why not.</summary>
    public static Parsed<ReturnAddress> Asked(OrganisationPicture picture, ReturnAddress address)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(address);
        var (form, unit, period) = address;
        if (form.WhyNotCollected(period) is { } reason) return Problem.With(period.ToString(), $"a period for which {form.Code} is collected: {reason}");
        if (period < form.From) return Problem.With(period.ToString(), $"a period from {form.From} on, with which {form.Code} begins");
        if (form.To is { } last && period > last) return Problem.With(period.ToString(), $"a period up to {last}, with which {form.Code} ends");
        if (!form.Asked.For(picture.Units, period).Contains(unit)) return Problem.With(unit.ToString(), $"a unit that {form.Code} is asked of at the end of {period}");
        return address;
    }

    /// <summary>The figure of a field of it; null where the measure is not there.</summary>
    internal FigureAddress? FigureOf(OrganisationPicture picture, FigureField field) =>
        picture.Find(field.Indicator) is { } indicator ? new FigureAddress(indicator, Unit, Period, Aspect.Actual) : null;
}
