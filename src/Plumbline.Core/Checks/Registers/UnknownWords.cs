using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Registers;

/// <summary>Rows say what their register knows: after its definition has changed, a row may have a choice that is gone, or lack a field that every row has now.</summary>
internal static class UnknownWords
{
    internal const string Code = "register-choice";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from register in audit.Registers?.All ?? []
        let definition = register.Reading.Definition
        from line in register.Reading.Lines
        let wrong = definition.Fields.Select(field => Wrong(field, line.Row)).OfType<string>().ToList()
        where wrong.Count > 0
        select new Finding
        {
            Check = Code,
            Severity = Severity.Warning,
            About = Reference.ToRow(definition.Code, line.Row.Code),
            Unit = definition.Unit,
            Found = string.Join("; ", wrong),
            Expected = "what the register asks for",
            Message = $"The row {line.Row.Code} of the register “{definition.Name}” has {Counted.List(wrong)}.",
        };

    private static string? Wrong(RegisterField field, RegisterRow row)
    {
        var text = row.Values.GetValueOrDefault(field.Code);
        if (field is ChoiceField choices && text is not null && choices.Find(text) is null) return $"“{text}” as “{field.Name}”, which is no choice of it any more";
        return field is not FigureOfRow && field.IsRequired && text is null ? $"nothing as “{field.Name}”, which every row has" : null;
    }
}
