using Plumbline.App.Correcting;
using Plumbline.Core.Indicators;
using Plumbline.Core.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Changes;

/// <summary>What a text of imported files was decided to mean, in words.</summary>
internal static class MappingWords
{
    internal const string Kind = "mapping";

    /// <summary>The decision as a line of its change.</summary>
    internal static FactLine LineOf(Visit visit, FactChange said)
    {
        var fields = FieldChange.Between(null, said.Is ?? said.Was).ToDictionary(static field => field.Field, static field => field.Is, StringComparer.Ordinal);
        var meaning = fields.GetValueOrDefault("indicator") is { Length: > 0 } code ? $"means {NameOf(visit, fields.GetValueOrDefault("kind"), code)}" : "its rows are left out";
        return new FactLine($"“{fields.GetValueOrDefault("label") ?? said.Key}”", null, meaning, KindWords.Did(said))
        {
            Fields = said.Was is not null && said.Is is not null ? FieldChange.Between(said.Was, said.Is) : [],
        };
    }

    private static string NameOf(Visit visit, string? kind, string code)
    {
        var picture = visit.Definitions.Picture;
        return kind switch
        {
            null or "" or "indicator" => IndicatorCode.Parse(code).TryGet(out var measure, out _) ? picture.Find(measure)?.NameInList ?? code : code,
            "unit" => UnitCode.Parse(code).TryGet(out var unit, out _) ? picture.Units.Find(unit)?.Name ?? code : code,
            _ => code.Replace('-', ' '),
        };
    }
}
