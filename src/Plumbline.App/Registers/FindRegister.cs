using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Registers;

/// <summary>Finds the register that somebody names in a command, an address or a recipe; a problem names what is near.</summary>
public static class FindRegister
{
    /// <summary>The registers, in the order of their names in papers.</summary>
    public static IReadOnlyList<RegisterDefinition> All(OrganisationDefinitions definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return All(definitions.Picture);
    }

    /// <summary>A register, by its code.</summary>
    public static Parsed<RegisterDefinition> Run(OrganisationDefinitions definitions, string? code)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return Run(definitions.Picture, code);
    }

    /// <summary>A register of a picture, by its code.</summary>
    internal static Parsed<RegisterDefinition> Run(OrganisationPicture picture, string? code)
    {
        if (RegisterCode.Parse(code).TryGet(out var known, out _) && picture.Find(known) is { } found) return found;
        string[] codes = [.. All(picture).Select(static one => one.Code.ToString())];
        return Problem.With(code, codes.Length == 0 ? "a register, of which there is none" : $"one of the registers {string.Join(", ", codes)}{Spelling.Suggestion(code ?? "", codes)}");
    }

    private static IReadOnlyList<RegisterDefinition> All(OrganisationPicture picture) => [.. picture.Values.Of<RegisterDefinition>().OrderBy(static one => one.Name, StringComparer.InvariantCultureIgnoreCase)];
}
