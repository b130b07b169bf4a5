using Plumbline.Core.References;

namespace Plumbline.Core.Checks.Registers;

/// <summary>A figure that every row should have is there. Where a row had one before, the figure that has not come is found as missing, as of every unit.</summary>
internal static class BlankFigures
{
    internal const string Code = "register-blank";

    internal static IEnumerable<Finding> Find(Audit audit) =>
        from register in audit.Registers?.All ?? []
        from total in register.Reading.Totals.Select(static (total, place) => (total.Field, total.Period, Place: place))
        where total.Field.IsRequired
        from line in register.Reading.Lines
        where line.DoubleOf is null && line.Figures[total.Place] is null && (line.Row.From is null || line.Row.From <= total.Period.Last) && !audit.Figures.Of(total.Field.Indicator, line.Row.Unit).Any()
        let definition = register.Reading.Definition
        select new Finding
        {
            Check = Code,
            Severity = Severity.Warning,
            About = Reference.To(total.Field.Indicator, line.Row.Unit, total.Period),
            Unit = line.Row.Unit,
            Period = total.Period,
            Found = "nothing",
            Expected = "a figure, or why there is none",
            Message = $"“{line.Row.NameIn(definition)}” in the register “{definition.Name}” has no figure of “{total.Field.Name}” for {audit.Words(total.Period)}, which every row should have.",
        };
}
