using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;

namespace Plumbline.Core.Registers.Selecting;

/// <summary>What filters and orders name of a row: a field of its register, or one of <c>row</c>, <c>from</c> and <c>to</c>.</summary>
internal static class RegisterColumn
{
    internal const string Row = "row", From = "from", To = "to";

    /// <summary>The names that every register has.</summary>
    internal static readonly string[] Always = [Row, From, To];

    /// <summary>What is wrong with a name; null where the register has it.</summary>
    internal static Problem? Unknown(RegisterDefinition definition, string name)
    {
        if (definition.Find(name) is not null || Always.Contains(name, StringComparer.Ordinal)) return null;
        string[] known = [.. definition.Fields.Select(static field => field.Code), .. Always];
        return Problem.With(name, $"a field of the register {definition.Code}: {string.Join(", ", known)}{(NearWord.Of(name, known) is { } near ? $", perhaps “{near}”" : "")}");
    }

    /// <summary>What a line says under a name, as written: of a choice its code, of a figure the number as printed. Null where it is blank.</summary>
    internal static string? TextOf(RegisterDefinition definition, RegisterLine line, string name) => name switch
    {
        Row => line.Row.Code.ToString(),
        From => Day(line.Row.From),
        To => Day(line.Row.To),
        _ when definition.Find(name) is FigureOfRow figure => FigureOf(definition, line, figure)?.Value.ToString(),
        _ => line.Row.Values.GetValueOrDefault(name),
    };

    /// <summary>What a line says under a name as a number to compare; null where it is none.</summary>
    internal static decimal? NumberOf(RegisterDefinition definition, RegisterLine line, string name) => definition.Find(name) switch
    {
        FigureOfRow figure => FigureOf(definition, line, figure)?.Amount,
        NumberField => NumberField.NumberIn(line.Row.Values.GetValueOrDefault(name)),
        _ => null,
    };

    /// <summary>Whether what stands under a name is compared as a number.</summary>
    internal static bool IsOfNumbers(RegisterDefinition definition, string name) => definition.Find(name) is FigureOfRow or NumberField;

    /// <summary>Whether what stands under a name is a day.</summary>
    internal static bool IsOfDays(RegisterDefinition definition, string name) => name is From or To || definition.Find(name) is DateField;

    private static Observation? FigureOf(RegisterDefinition definition, RegisterLine line, FigureOfRow figure)
    {
        var place = definition.Figures.Index().First(one => one.Item.Code == figure.Code).Index;
        return place < line.Figures.Length ? line.Figures[place] : null;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
