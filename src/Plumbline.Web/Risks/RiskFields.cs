using Plumbline.Core.Objectives;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;
using Plumbline.Web.Components;
using Plumbline.Web.Units;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>The fields by which the register is filtered, and the addresses that keep what was chosen.</summary>
internal static class RiskFields
{
    // A list of more would be no choice.
    private const int MostOwners = 200;

    /// <summary>The form of filters. What offers no choice is left out.</summary>
    internal static Filtering Of(Visit visit, RiskRegister register, RiskFilter filter) =>
        new(visit.Links.AtPresent().To(["risks"]), [.. FieldsOf(visit, register, filter)]) { AsAt = visit.Links.Position };

    /// <summary>The address of the register with what was chosen, and one parameter changed.</summary>
    internal static string Address(Visit visit, string name, string? value) =>
        visit.Links.To(["risks"], [.. Kept(visit).Where(pair => pair.Name != name).Select(static pair => (pair.Name, (string?)pair.Value)), (name, value)]);

    /// <summary>What was chosen, without the page and what every address keeps.</summary>
    internal static IEnumerable<(string Name, string Value)> Kept(Visit visit) =>
        visit.Query.Where(static pair => pair.Name is not ("page" or Addresses.Links.AsAt or Addresses.Links.Within or Addresses.Links.Saved));

    private static IEnumerable<FilterField> FieldsOf(Visit visit, RiskRegister register, RiskFilter filter)
    {
        yield return new FilterField("q", "Words", filter.Words);
        yield return new FilterField("state", "State", filter.State == RiskState.Open ? "" : Names<RiskState>.Of(filter.State)) { Choices = [new("", "Open"), new("closed", "Closed"), new("all", "Open and closed")] };
        yield return new FilterField("kind", "Kind", filter.Kind is { } kind ? Names<RiskKind>.Of(kind) : null) { Choices = [new("", "All kinds"), .. Names<RiskKind>.All.Select(static word => new Choice(word, Counted.Sentence(word)))], IsFurther = true };
        yield return new FilterField("level", "Level", filter.Level) { Choices = [new("", "All levels"), .. RiskFilter.LevelsOf(register).Select(static level => new Choice(level, Counted.Sentence(level)))] };
        if (Owner(register, filter) is { } owner) yield return owner;
        var objectives = visit.Definitions.Picture.Values.Of<Objective>().OrderBy(static one => one.Position ?? int.MaxValue).ThenBy(static one => one.Code, ObjectiveCode.Order).ToList();
        if (objectives.Count > 0 || filter.Objective is not null)
            yield return new FilterField("objective", "Objective", filter.Objective?.ToString()) { Choices = [new("", "All objectives"), .. objectives.Select(static one => new Choice(one.Code.ToString(), $"{one.Code}. {one.Name}"))], IsFurther = true };
        var categories = register.Entries.Select(static entry => entry.Risk.Category).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (categories.Count > 1 || filter.Category is not null)
            yield return new FilterField("category", "Category", filter.Category) { Choices = [new("", "All categories"), .. categories.Select(static one => new Choice(one, Counted.Sentence(RiskWords.Category(one))))], IsFurther = true };
        if (Unit(visit, register, filter) is { } unit) yield return unit;
        yield return new FilterField("due", "Review", filter.Due is { } due ? Names<RiskDue>.Of(due) : null) { Choices = [new("", "Whenever due"), new("overdue", "Overdue"), new("month", "Due within 30 days")] };
        yield return new FilterField("sign", "Only", filter.Sign is { } sign ? Names<RiskSign>.Of(sign) : null)
        {
            Choices = [new("", "Any"), new("above-tolerance", "Above tolerance"), new("deaf", "Measure off track, not looked at since"), new("not-graded", "Not graded")],
        };
        yield return new FilterField("sort", "Order", filter.Order == RiskOrder.Score ? "" : Names<RiskOrder>.Of(filter.Order)) { Choices = [new("", "Highest score first"), new("due", "Review due first"), new("code", "By code")], IsFurther = true };
        if (filter.Cell is { } cell)
        {
            var text = $"{RiskWords.Number(cell.Likelihood)}x{RiskWords.Number(cell.Consequence)}";
            yield return new FilterField("cell", "Cell of the matrix", text) { Choices = [new("", "All cells"), new(text, $"{RiskWords.Number(cell.Likelihood)} × {RiskWords.Number(cell.Consequence)}")] };
        }
    }

    private static FilterField? Owner(RiskRegister register, RiskFilter filter)
    {
        var owners = register.Entries.Select(static entry => entry.Risk.Owner).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (owners.Count < 2 && filter.Owner is null) return null;
        if (owners.Count > MostOwners) return new FilterField("owner", "Owner", filter.Owner);
        if (filter.Owner is { } asked && !owners.Contains(asked, StringComparer.OrdinalIgnoreCase)) owners.Add(asked);
        return new FilterField("owner", "Owner", owners.FirstOrDefault(one => string.Equals(one, filter.Owner, StringComparison.OrdinalIgnoreCase))) { Choices = [new("", "All owners"), .. owners.Select(static one => new Choice(one, one))] };
    }

    private static FilterField? Unit(Visit visit, RiskRegister register, RiskFilter filter)
    {
        var units = visit.Definitions.Picture.Units;
        if (filter.Unit is null && register.Entries.All(static entry => entry.Risk.Unit is null)) return null;
        var top = units.Top.Code.ToString();
        return new FilterField("unit", "Unit", filter.Unit?.Code.ToString())
        {
            Choices = [new("", visit.WholeWords), .. UnitChoices.Of(units, filter.Unit ?? units.Top, register.Day).Where(one => one.Value != top)],
            IsFurther = true,
        };
    }
}
