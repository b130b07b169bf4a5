using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Labels;

/// <summary>A name and the unit that a user says it means: in a unit column, a heading, or as the name of a sheet.</summary>
/// <param name="Label">The name as the user gives it.</param>
/// <param name="Unit">The unit that it means; null if it is no unit of the organisation, and its rows are left out.</param>
public sealed record UnitMapping(string Label, UnitCode? Unit) : Mapping(Label)
{
    /// <inheritdoc/>
    public override MappingKind Kind => MappingKind.Unit;

    internal override string Meaning => Unit?.ToString() ?? LabelMapping.Skipped;

    internal override string Rememberable => "a name with a letter or a digit, at most 300 characters";

    internal override string TextKey => KeyOf(Label);

    internal override bool IsRememberable => LabelText.IsRememberable(Label);

    internal static string KeyOf(string text) => $"unit/{LabelText.Normalise(text)}";
}
