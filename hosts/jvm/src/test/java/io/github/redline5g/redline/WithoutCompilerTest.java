package io.github.redline5g.redline;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Redline on a class path as its users have it, and Android: without Chicory's compiler. */
class WithoutCompilerTest {
    @Test
    void theModuleOfTheJarRunsAsBytecode() throws Exception {
        try (URLClassLoader loader = loader()) {
            Object host = call(builder(loader), "open");
            Object result = call(host, "describe");
            try (Redline here = Redline.open()) {
                assertEquals(here.describe().text(), call(result, "text"));
            }
        }
    }

    @Test
    void anotherModuleCanNotBeCompiled() throws Exception {
        try (URLClassLoader loader = loader()) {
            Object builder = builder(loader);
            builder.getClass().getMethod("module", byte[].class).invoke(builder, (Object) Repository.module("trap"));
            Throwable e = assertThrows(InvocationTargetException.class, () -> call(builder, "open")).getCause();
            assertEquals("no-compiler", call(e, "code").toString());
        }
    }

    private static Object builder(ClassLoader loader) throws ReflectiveOperationException {
        return loader.loadClass(Redline.class.getName()).getMethod("builder").invoke(null);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static URLClassLoader loader() throws MalformedURLException {
        List<String> paths =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(path -> !path.contains("chicory" + File.separator + "compiler"))
                        .filter(path -> !path.contains("ow2" + File.separator + "asm"))
                        .collect(toList());
        URL[] urls = new URL[paths.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(paths.get(i)).toURI().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
