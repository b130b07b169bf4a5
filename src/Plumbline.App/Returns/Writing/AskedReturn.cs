using System.Collections.Immutable;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Returns;
using Plumbline.App.Tracing;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Returns.Writing;

/// <summary>Which return: a form, the unit that is asked and the period.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period, of the form's frequency.</param>
public sealed record AskedReturn(FormDefinition Form, UnitCode Unit, Period Period)
{
    /// <summary>The fields that are asked for the period, in the order of the form.</summary>
    public ImmutableArray<FormField> Fields => Form.FieldsFor(Period);

    /// <summary>Whether the return is incomplete without a field.</summary>
    public bool Requires(FormField field) => Form.Requires(field, Period);

    /// <summary>Why a field of the form is not asked for the period; null where it is.</summary>
    public Problem? WhyNot(FormField field) => ReturnRowRules.WhyNot(Form, field, Period);

    /// <summary>The last moment in time, by the clock of the organisation.</summary>
    public DateTime DueAt => Form.Due.DueAt(Period);

    /// <summary>The forms of an organisation, in the order of their names.</summary>
    public static IReadOnlyList<FormDefinition> Forms(OrganisationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return [.. picture.Values.Of<FormDefinition>().OrderBy(static form => form.Name, StringComparer.OrdinalIgnoreCase).ThenBy(static form => form.Code.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Reads which return is meant from the texts of its parts.</summary>
    /// <returns>A return that is asked for, or the problem.</returns>
    public static Parsed<AskedReturn> Read(OrganisationDefinitions definitions, string? form, string? unit, string? period)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return FindInReturns.Form(definitions, form).Then(found =>
            FigureAddress.FindUnit(definitions.Picture, unit).Then(where =>
                FindInReturns.Period(definitions, found, period).Then(when => Asked(definitions.Picture, new AskedReturn(found, where, when)))));
    }

    /// <summary>Whether the unit is asked for the period: the same, or why not.</summary>
    public static Parsed<AskedReturn> Asked(OrganisationPicture picture, AskedReturn asked)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(asked);
        var (form, unit, period) = asked;
        return (ReturnRowRules.WhyNot(form, period, period.ToString()) ?? ReturnRowRules.WhyNotAsked(form, [.. form.Asked.For(picture.Units, period)], unit, period)) is { } problem ? problem : asked;
    }

    /// <summary>The figure of a field of it; null where the measure is not there.</summary>
    internal FigureAddress? FigureOf(OrganisationPicture picture, FigureField field) =>
        picture.Find(field.Indicator) is { } indicator ? new FigureAddress(indicator, Unit, Period, Aspect.Actual) : null;
}
