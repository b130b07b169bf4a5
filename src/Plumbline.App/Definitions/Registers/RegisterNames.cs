using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Pictures;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Registers;

/// <summary>Names of registers.</summary>
internal static class RegisterNames
{
    /// <summary>The registers, in the order of their names in papers.</summary>
    internal static IReadOnlyList<RegisterDefinition> All(OrganisationPicture picture) => [.. picture.Values.Of<RegisterDefinition>().OrderBy(static one => one.Name, StringComparer.InvariantCultureIgnoreCase)];

    /// <summary>The register that a text names by its code; a problem names what is near.</summary>
    internal static Parsed<RegisterDefinition> Find(OrganisationPicture picture, string? code)
    {
        if (RegisterCode.Parse(code).TryGet(out var known, out _) && picture.Find(known) is { } found) return found;
        string[] codes = [.. All(picture).Select(static one => one.Code.ToString())];
        return Problem.With(code, codes.Length == 0 ? "a register, of which there is none" : $"one of the registers {string.Join(", ", codes)}{Spelling.Suggestion(code ?? "", codes)}");
    }
}
