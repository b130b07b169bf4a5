using Plumbline.Core.Pictures;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Text;

namespace Plumbline.Reports.Blocks.Options;

/// <summary>Names of forms and fields in options.</summary>
internal static class FormNames
{
    /// <summary>The problem with a form that is not there.</summary>
    internal static IEnumerable<Problem> Unknown(OrganisationPicture picture, FormCode code)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Find(code) is null) yield return NearNames.Problem(code.ToString(), "the code of a form", "forms/*.yaml", [.. picture.Values.Of<FormDefinition>().Select(static form => form.Code.ToString())]);
    }

    /// <summary>The problems with fields that a form lacks, or that are no figures.</summary>
    internal static IEnumerable<Problem> UnknownFigures(FormDefinition form, IEnumerable<string> codes)
    {
        List<string> known = [.. form.Figures.Select(static field => field.Code.ToString())];
        return codes.Where(code => !known.Contains(code, StringComparer.Ordinal)).Select(code => NearNames.Problem(code, $"the code of a figure of the form {form.Code}", $"forms/{form.Code}.yaml", known));
    }
}
