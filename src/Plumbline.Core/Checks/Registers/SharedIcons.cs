using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Registers;

/// <summary>An icon stands for one choice of a field: where it stands for two, whoever sees the icon cannot tell which is meant. The finding is about the first row that shows it; where none does, about the first row, because the key has it all the same.</summary>
internal static class SharedIcons
{
    internal const string Code = "register-icon";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from register in audit.Registers?.All ?? []
        from field in register.Reading.Definition.Fields.OfType<ChoiceField>()
        from icon in field.Choices.Where(static choice => choice.Icon is not null).GroupBy(static choice => choice.Icon!, StringComparer.Ordinal)
        where icon.Count() > 1
        let codes = icon.Select(static choice => choice.Code).ToHashSet(StringComparer.Ordinal)
        let row = register.Rows.All.FirstOrDefault(row => row.Values.TryGetValue(field.Code, out var choice) && codes.Contains(choice)) ?? register.Rows.All.FirstOrDefault()
        where row is not null
        let definition = register.Reading.Definition
        let words = Counted.List([.. icon.Select(static choice => $"“{choice.Word}”")])
        select new Finding
        {
            Check = Code,
            Severity = Severity.Warning,
            About = Reference.ToRow(definition.Code, row.Code),
            Unit = definition.Unit,
            Found = $"the icon {icon.Key} for {words}",
            Expected = "an icon of its own for each",
            Message = $"In the register “{definition.Name}” the icon {icon.Key} of “{field.Name}” means {words}: whoever sees it cannot tell which.",
            Stated = [.. icon.Select(choice => $"{field.Code} {choice.Code} {icon.Key}")],
        };
}
