using Plumbline.Core.Access;
using Plumbline.Core.Units;

namespace Plumbline.App.Access.Granting;

/// <summary>A scope as the tables keep it: the code of the unit, and the sections, one a line.</summary>
internal static class ScopeText
{
    public static string UnitOf(Scope scope) => scope.Unit?.ToString() ?? "";

    public static string SectionsOf(Scope scope) => string.Join('\n', scope.Sections);

    public static Scope Read(string unit, string sections) => new(
        unit.Length == 0 ? null : UnitCode.Parse(unit).Value,
        [.. sections.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
}
