using Plumbline.App.Importing.Figures;
using Plumbline.App.Importing.Labels;
using Plumbline.Core.Breakdowns;
using Plumbline.Core.Observations;

namespace Plumbline.App.Tests.Importing.Labels;

public sealed class ItemBookTests
{
    private static readonly BreakdownBook Breakdowns = new([new("sex", "female", "Women", 1), new("sex", "male", "Men", 2), new("age", "65-74", "65 to 74", 3)]);

    private static readonly Mapping[] Remembered =
    [
        new ItemMapping("F", new AspectItem("sex", "female")), new ItemMapping("Persons", null), new ItemMapping("Older", new AspectItem("age", "65-74")), new ItemMapping("Gone", new AspectItem("sex", "gone")),
    ];

    [Theory]
    [InlineData("sex", "female", "female")]
    [InlineData("sex", "Female", "female")]
    [InlineData("sex", "women*", "female")]
    [InlineData("sex", "f", "female")]
    [InlineData("sex", "Persons", "left out")]
    [InlineData("age", "Persons", "left out")]
    [InlineData("age", "65 to 74", "65-74")]
    [InlineData("age", "Older", "65-74")]
    [InlineData("sex", "Total", "left out")]
    [InlineData("sex", "Men", "male")]
    [InlineData("sex", "Older", "found “Older”; expected an item of sex in breakdowns.csv, by code or name: female, male: give --map \"Older=sex=ITEM\", or --skip \"Older\"")]
    [InlineData("sex", "Gone", "found “Gone”; expected an item of sex in breakdowns.csv, by code or name: female, male: give --map \"Gone=sex=ITEM\", or --skip \"Gone\"")]
    [InlineData("sex", "Femal", "found “Femal”; expected an item of sex in breakdowns.csv, by code or name: female, male, perhaps sex=female (“Women”): give --map \"Femal=sex=ITEM\", or --skip \"Femal\"")]
    [InlineData("site", "A", "found “A”; expected an item of site, of which breakdowns.csv has none")]
    public void ATextIsAnItem_ByMapping_Code_OrName(string dimension, string text, string expected)
    {
        // Options that leave out a label go below an item of that name.
        var book = new ItemBook(Breakdowns, new MappingBook(Remembered, [], [new LabelMapping("Total", null), new LabelMapping("Men", null)]));
        Assert.Equal(expected, book.Match(dimension, text) switch
        {
            ItemMatch.Found found => found.Item.Item,
            ItemMatch.Skipped => "left out",
            ItemMatch.Unknown unknown => unknown.Problem.ToString(),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
