using Plumbline.App.Caching;

namespace Plumbline.App.Tests.Caching;

public class RecentlyUsedTests
{
    private readonly RecentlyUsed<string, string> _kept = new(10, static value => value.Length);

    [Fact]
    public void AboveTheCapacity_TheLeastRecentlyUsedGoes()
    {
        _kept.Keep("a", "1234");
        _kept.Keep("b", "1234");
        Assert.Equal("1234", _kept.Find("a"));
        _kept.Keep("c", "1234");
        Assert.Equal(["a", "c"], new[] { "a", "b", "c" }.Where(key => _kept.Find(key) is not null));
    }

    [Fact]
    public void ValueWithTheSameKey_TakesThePlaceOfTheOneBefore()
    {
        _kept.Keep("a", "123456789");
        _kept.Keep("a", "1");
        _kept.Keep("b", "123456789");
        Assert.Equal(("1", "123456789"), (_kept.Find("a"), _kept.Find("b")));
    }

    [Fact]
    public void ValueAboveTheCapacity_IsNotKept_AndTakesNothingElseAway()
    {
        _kept.Keep("a", "1");
        _kept.Keep("b", "12345678901");
        Assert.Equal(("1", null), (_kept.Find("a"), _kept.Find("b")));
    }
}
