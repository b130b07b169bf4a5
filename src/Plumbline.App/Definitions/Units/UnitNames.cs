using Plumbline.App.Importing.Labels;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Definitions.Units;

/// <summary>Checks that every alias leads to one unit: no other unit has it as its name, code or alias.</summary>
internal static class UnitNames
{
    /// <summary>The first alias that does not; null if there is none. Names are compared as imported files’ are.</summary>
    internal static Problem? Clash(IEnumerable<Unit> units)
    {
        var all = units.ToList();
        var names = all
            .SelectMany(unit => unit.Aliases.Append(unit.Name).Append(unit.Code.ToString()).Select(name => (Key: LabelText.Normalise(name), Unit: unit)))
            .Where(name => name.Key.Length > 0)
            .ToLookup(name => name.Key, name => name.Unit, StringComparer.Ordinal);
        foreach (var unit in all)
        {
            foreach (var alias in unit.Aliases)
            {
                if (LabelText.Normalise(alias).Length == 0) return new Problem($"the alias “{alias}” of unit {unit.Code}", "an alias with a letter or a digit");
                if (names[LabelText.Normalise(alias)].FirstOrDefault(other => other.Code != unit.Code) is { } other)
                    return new Problem($"the alias “{alias}” of unit {unit.Code}, which is also a name, code or alias of {other.Code}", "an alias of one unit");
            }
        }

        return null;
    }
}
