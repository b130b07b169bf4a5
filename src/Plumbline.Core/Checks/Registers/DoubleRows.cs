using Plumbline.Core.References;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Registers;

/// <summary>A thing stands in a register once. Which row says the same as which is told by the fields that the register names under <c>same</c>; the finding names what the two say differently.</summary>
internal static class DoubleRows
{
    internal const string Code = "register-double";

    private const int MostNamed = 6;

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from register in audit.Registers?.All ?? []
        let lines = register.Reading.Lines.ToDictionary(static line => line.Row.Code)
        from line in register.Reading.Lines
        let first = line.DoubleOf is { } code ? lines.GetValueOrDefault(code) : null
        where first is not null
        select Of(register.Reading.Definition, first, line);

    private static Finding Of(RegisterDefinition register, RegisterLine first, RegisterLine again)
    {
        var differences = Differences(register, first, again).ToList();
        return new Finding
        {
            Check = Code,
            Severity = Severity.Warning,
            About = Reference.ToRow(register.Code, again.Row.Code),
            Unit = register.Unit,
            Found = $"the same as {first.Row.Code}",
            Expected = "each thing once",
            Message = $"“{again.Row.NameIn(register)}” stands twice in the register “{register.Name}”, in the rows {first.Row.Code} and {again.Row.Code}{(differences.Count == 0 ? ", which say the same" : $", which differ in {Counted.List(differences, MostNamed)}")}{(register.HasFigures ? "; it counts once" : "")}.",
            Stated = [.. new[] { first, again }.Select(line => $"{line.Row.Code}: {string.Join("; ", Said(register, line).Select(static one => $"{one.Name} {one.Text}"))}")],
        };
    }

    private static IEnumerable<string> Differences(RegisterDefinition register, RegisterLine first, RegisterLine again) =>
        Said(register, first).Zip(Said(register, again))
            .Where(static pair => !string.Equals(pair.First.Text, pair.Second.Text, StringComparison.OrdinalIgnoreCase))
            .Select(static pair => $"{pair.First.Name} ({pair.First.Text} and {pair.Second.Text})");

    private static IEnumerable<(string Name, string Text)> Said(RegisterDefinition register, RegisterLine line)
    {
        var place = 0;
        foreach (var field in register.Fields)
        {
            if (register.Same.Contains(field.Code, StringComparer.Ordinal)) continue;
            yield return (field.Name, (field is FigureOfRow ? line.Figures[place++]?.Value.Text : line.Row.Values.GetValueOrDefault(field.Code) is { } text ? WordOf(field, text) : null) ?? "nothing");
        }
    }

    private static string WordOf(RegisterField field, string text) => (field as ChoiceField)?.Find(text)?.Word ?? text;
}
