using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Charts.Choices;

public sealed class ChoiceIconsTests
{
    [Fact]
    public void EveryIcon_IsADrawingOfItsOwn()
    {
        var drawings = ChoiceIcons.Names.Select(static name => string.Join(';', ChoiceIcons.Inline(name)!.Scene.Items.Select(Written))).ToList();

        Assert.Equal(drawings.Count, drawings.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void EveryIcon_StaysWithinItsSquare() => Assert.All(ChoiceIcons.Names, static name =>
    {
        var scene = ChoiceIcons.Inline(name, 20)!.Scene;
        Assert.All(scene.Items.SelectMany(Spots), spot => Assert.True(spot is { X: >= 0 and <= 20, Y: >= 0 and <= 20 }, $"{name}: {spot}"));
    });

    [Theory]
    [InlineData("cup", true)]
    [InlineData("trophy", false)]
    [InlineData(null, false)]
    public void UnknownName_HasNoIcon(string? name, bool has)
    {
        Assert.Equal(has, ChoiceIcons.Has(name));
        Assert.Equal(has, ChoiceIcons.Inline(name) is not null);
    }

    private static string Written(SceneItem item) => $"{item.GetType().Name} {string.Join(' ', Spots(item))} {(item as SceneMark)?.Reach} {(item as SceneMark)?.Fill ?? (item as SceneArea)?.Fill}";

    private static IEnumerable<Spot> Spots(SceneItem item) => item switch
    {
        SceneLine line => line.Spots,
        SceneArea area => area.Spots,
        SceneMark mark => [new Spot(mark.At.X - mark.Reach, mark.At.Y - mark.Reach), new Spot(mark.At.X + mark.Reach, mark.At.Y + mark.Reach)],
        _ => [],
    };
}
