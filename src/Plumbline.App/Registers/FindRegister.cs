using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Registers;

/// <summary>Finds the register that somebody names in a command or an address; a problem names what is near.</summary>
public static class FindRegister
{
    /// <summary>The registers, in the order of their names in papers.</summary>
    public static IReadOnlyList<RegisterDefinition> All(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return [.. definitions.Picture.Values.Of<RegisterDefinition>().OrderBy(static one => one.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>A register, by its code.</summary>
    public static Parsed<RegisterDefinition> Run(OrganisationDefinitions definitions, string? code)
    {
        var known = All(definitions);
        if (known.FirstOrDefault(one => one.Code.ToString() == code) is { } found) return found;
        string[] codes = [.. known.Select(static one => one.Code.ToString())];
        return Problem.With(code, codes.Length == 0 ? "a register, of which there is none" : $"one of the registers {string.Join(", ", codes)}{Spelling.Suggestion(code ?? "", codes)}");
    }
}
