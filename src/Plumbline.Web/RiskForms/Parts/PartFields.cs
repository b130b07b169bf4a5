using Plumbline.App.Risks.Editing;
using Plumbline.Core.Posts;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Forms;
using Plumbline.Web.Risks;
using Plumbline.Web.Views;

namespace Plumbline.Web.RiskForms.Parts;

/// <summary>The fields of the forms for the parts of a risk.</summary>
internal static class PartFields
{
    private const int MostLetters = 100;

    /// <summary>The fields of a part.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="file">The risk.</param>
    /// <param name="part">The part.</param>
    /// <param name="now">What the ledger has, by field; null for a new part.</param>
    internal static IReadOnlyList<PartField> Of(Visit visit, RiskFile file, RiskPart part, IReadOnlyDictionary<string, string>? now)
    {
        IEnumerable<PartField> fields = part switch
        {
            RiskPart.Control => Control(visit),
            RiskPart.Assurance => Assurance(visit, file),
            RiskPart.Hazard => Hazard(),
            RiskPart.Watch => Watch(visit),
        };
        return [.. fields.Select(field => now is null ? field : field with { Initial = now.GetValueOrDefault(field.Name) ?? "" })];
    }

    private static IEnumerable<PartField> Control(Visit visit)
    {
        yield return new PartField("text", "What the control is") { Rows = 3, Hint = "What is done so that the risk does not come about, or does less harm." };
        yield return new PartField("state", "State") { Choices = [new("in-place", "In place"), new("planned", "Planned, not in place")] };
        yield return new PartField("kind", "Kind") { Choices = Optional<ControlKind>() };
        yield return new PartField("owner", "Owner (optional)") { Hint = "The post that answers for it: a job title.", Offers = [.. visit.Definitions.Picture.Values.Of<Post>().Select(static one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)] };
        yield return new PartField("strength", "Strength") { Choices = Optional<ControlStrength>() };
        yield return new PartField("gap", "Gap (optional)") { Rows = 2, Hint = "What is missing of it." };
    }

    private static IEnumerable<PartField> Assurance(Visit visit, RiskFile file)
    {
        var of = visit.Text("of");
        yield return new PartField("of", "What it is of")
        {
            Choices = [new(file.Risk.Code.Reference.ToString(), "The risk as a whole"), .. file.Controls.Select(static one => new Choice(one.Code.Reference.ToString(), $"The control: {(one.Text.Length > MostLetters ? string.Concat(one.Text.AsSpan(0, MostLetters), "…") : one.Text)}"))],
            Initial = of ?? "",
        };
        yield return new PartField("line", "Line of defence") { Choices = [new("1", "First: those who do the work"), new("2", "Second: those who oversee it"), new("3", "Third: independent ones")] };
        yield return new PartField("source", "Source (optional)") { Hint = "Who gave it, or the document, such as an internal audit report." };
        yield return new PartField("date", "Date") { Type = "date", Initial = FormDays.Text(visit.Today) };
        yield return new PartField("valid-until", "Valid until (optional)") { Type = "date" };
        yield return new PartField("result", "Result") { Choices = [new("positive", "Positive: it works"), new("mixed", "Mixed: it works in part"), new("negative", "Negative: it does not work")] };
        yield return new PartField("gap", "Gap (optional)") { Rows = 2, Hint = "What it leaves open." };
    }

    private static IEnumerable<PartField> Hazard()
    {
        yield return new PartField("hazard", "The hazard") { Rows = 3, Hint = "What may let the risk come about." };
        yield return new PartField("noted", "Noted on (optional)") { Type = "date" };
    }

    private static IEnumerable<PartField> Watch(Visit visit)
    {
        yield return new PartField("indicator", "Measure") { Choices = [.. visit.Definitions.Picture.Indicators.Select(static one => new Choice(one.Code.ToString(), one.NameInList)).OrderBy(static one => one.Text, StringComparer.InvariantCultureIgnoreCase)] };
        yield return new PartField("when", "Off track when")
        {
            Hint = "red, concern (a special cause of concern), shift, or a criterion: the code of the measure with more than, less than, at least or at most and a number, such as falls more than 6.",
            Offers = ["red", "concern", "shift"],
            Initial = "red",
        };
        yield return new PartField("for", "For how many periods in a row") { Initial = "1" };
    }

    private static IReadOnlyList<Choice> Optional<T>()
        where T : struct, Enum => [new("", "Not stated"), .. Enum.GetValues<T>().Select(static one => new Choice(Names<T>.Of(one), RiskWords.Sentence(one)))];
}
