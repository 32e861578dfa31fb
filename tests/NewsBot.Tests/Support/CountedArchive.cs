using System.Collections.Concurrent;
using System.Reflection;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Support;

/// <summary>An archive that counts how often each question is put to it.</summary>
public class CountedArchive : DispatchProxy
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);
    private IArchive _archive = null!;

    public static IArchive Of(IArchive archive, out IReadOnlyDictionary<string, int> asked)
    {
        var proxy = Create<IArchive, CountedArchive>();
        var counted = (CountedArchive)(object)proxy;
        counted._archive = archive;
        asked = counted._asked;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _asked.AddOrUpdate(targetMethod!.Name, 1, (_, before) => before + 1);
        return targetMethod.Invoke(_archive, args);
    }
}
